// Parses that event coding stands on, and how well the linked-in weights do.
#include "core/text/conllu.h"
#include "core/text/model.h"
#include "core/text/network.h"
#include "tests/text/helper.h"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

using namespace annals;
using annals::test::Analysed;

namespace {

// All arcs as "dependent relation head", each once per line.
std::string arcs(const Document& document) {
  std::string result = "\n";
  for (const Token& token : document.tokens) {
    result += document.text(token);
    result += ' ';
    result += name_of(token.relation);
    if (token.head >= 0) {
      result += ' ';
      result += document.text(static_cast<std::uint32_t>(token.head));
    }
    result += '\n';
  }
  return result;
}

struct Row {
  std::string_view text;
  std::vector<std::string_view> arcs;
};

void check_arcs(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const Analysed a(row.text);
    const std::string found = arcs(a.document);
    CAPTURE(row.text);
    CAPTURE(found);
    for (const std::string_view arc : row.arcs) {
      CAPTURE(arc);
      CHECK(found.find(std::string(1, '\n').append(arc).append(1, '\n')) != std::string::npos);
    }
  }
}

std::string lemmas(const Document& document) {
  std::string result;
  for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
    if (i > 0) result += ' ';
    result += document.lemma(i);
  }
  return result;
}

std::string names(const Document& document) {
  std::string result;
  for (const Name& name : document.names) {
    if (!result.empty()) result += "; ";
    result += name_of(name.kind);
    result += ' ';
    result += slice(document.article->text, document.span(name.tokens));
  }
  return result;
}

}  // namespace

TEST_CASE("text: parses find who did what to whom") {
  check_arcs({
      {"Rebels attacked the airport on Monday.", {"Rebels nsubj attacked", "airport obj attacked"}},
      {"The airport was attacked by rebels.",
       {"airport nsubj:pass attacked", "rebels obl:agent attacked"}},
      {"The minister, who visited Moscow last week, met the Chinese president.",
       {"minister nsubj met", "president obj met", "visited acl:relcl minister",
        "Moscow obj visited"}},
      {"France and Germany condemned the attack and recalled their ambassadors.",
       {"France nsubj condemned", "Germany conj France", "attack obj condemned",
        "recalled conj condemned", "ambassadors obj recalled"}},
      {"The president said that his country would not sign the treaty.",
       {"president nsubj said", "sign ccomp said", "country nsubj sign", "not advmod sign",
        "treaty obj sign"}},
      {"\"We will respond,\" the minister told reporters.",
       {"minister nsubj told", "We nsubj respond", "reporters iobj told"}},
      {"The attack by rebels on the city killed ten soldiers.",
       {"attack nsubj killed", "rebels nmod attack", "soldiers obj killed", "by case rebels"}},
      {"Talks between Israel and Egypt collapsed.",
       {"Talks nsubj collapsed", "Israel nmod Talks", "Egypt conj Israel"}},
      {"Russia agreed to withdraw its troops from Georgia.",
       {"Russia nsubj agreed", "withdraw xcomp agreed", "troops obj withdraw",
        "Georgia obl withdraw"}},
      {"Police arrested two men suspected of planning the bombing.",
       {"Police nsubj arrested", "men obj arrested", "suspected acl men"}},
      {"Turkey gave Ukraine new drones.",
       {"Turkey nsubj gave", "Ukraine iobj gave", "drones obj gave"}},
      {"The killing of the ambassador was condemned by the United Nations.",
       {"killing nsubj:pass condemned", "ambassador nmod killing", "Nations obl:agent condemned"}},
      {"Ministers Meet In Riga", {"Ministers nsubj Meet", "Riga obl Meet"}},
      {"The envoys of Peru are due to meet rebels in Lima.",
       {"envoys nsubj due", "meet xcomp due", "rebels obj meet"}},
      {"The ministers of Chad and Niger are due to hold talks on Monday.",
       {"ministers nsubj due", "hold xcomp due", "talks obj hold"}},
      {"The delay was due to bad weather.", {"delay nsubj weather", "due case weather"}},
      {"Moussa Koroma, the envoy of Chad, was expected to meet rebels, his spokesman said.",
       {"Koroma flat Moussa", "Moussa nsubj:pass expected", "spokesman nsubj said"}},
      {"Kenya said the raid was illegal and demanded an apology.",
       {"demanded conj said", "apology obj demanded"}},
      {"India lifted curbs on steel from Vietnam.", {"India nsubj lifted", "curbs obj lifted"}},
      {"Gunmen freed nine hostages on Monday.", {"Gunmen nsubj freed", "hostages obj freed"}},
      {"A 6.1-magnitude quake struck the coast, killing nine.",
       {"quake nsubj struck", "coast obj struck"}},
      {"The government is expected to resign.",
       {"government nsubj:pass expected", "resign xcomp expected"}},
      {"Nine people were killed, including a child, in a raid on the town.",
       {"child obl killed", "raid obl killed"}},
      {"Iranian President Hassan Karimi and Iraqi President Ali Bako signed a pact.",
       {"Hassan nsubj signed", "Ali conj Hassan"}},
      {"Iranian President Hassan Karimi, Chancellor Ana Silva and Prime Minister Marco Rossi met.",
       {"Hassan nsubj met", "Ana conj Hassan", "Marco conj Hassan"}},
      {"The rebels took the nurses hostage.", {"nurses obj took", "hostage xcomp took"}},
      {"Rebels clashed with soldiers in Chad on Monday.", {"Rebels nsubj clashed"}},
      {"Chad on Monday rejected accusations from Niger that it had organised the march of several "
       "hundred farmers to the border a day earlier.",
       {"organised acl accusations"}},
      {"On Monday, Moussa Keita, a harbour pilot, fell in a street fight, the second member of the "
       "Peruvian crew to fall in the port.",
       {"Moussa nsubj fell", "member appos fight"}},
      {"Moussa Keita declared himself president.",
       {"himself obj declared", "president xcomp declared"}},
      {"The killing on Monday of a judge in Lima led to protests.", {"judge nmod killing"}},
      {"The truce ended two weeks of fighting between Chad and rebels.", {"fighting nmod weeks"}},
      {"Turkish jets struck Kurdish positions in northern Iraq.",
       {"jets nsubj struck", "positions obj struck"}},
      {"Denmark expelled a Russian diplomat suspected of spying.", {"diplomat obj expelled"}},
      {"South Africa orders Taiwan to move its office.", {"Africa nsubj orders"}},
      {"Two died after fighting between Chad and rebels.", {"after case fighting"}},
  });
}

TEST_CASE("text: the subject of a verb with the auxiliary of a passive is a passive one") {
  check_arcs({
      {"Pedro Ruano, who served nine years in prison in Peru, was freed on Monday.",
       {"Pedro nsubj:pass freed"}},
  });
}

TEST_CASE("text: parses of headlines and of news in the present tense") {
  check_arcs({
      {"A court in Lyon sentences two men to ten years in prison.",
       {"court nsubj sentences", "men obj sentences"}},
      {"Heavy fighting erupts in Bria between the army and two militias.",
       {"fighting nsubj erupts"}},
      {"The king of Tonga steps down after a long illness.", {"king nsubj steps"}},
      {"Panama schedules a vote on the canal treaty.",
       {"Panama nsubj schedules", "vote obj schedules"}},
      {"A Thai guard is wounded after Cambodia shells Surin province.",
       {"Cambodia nsubj shells", "province obj shells"}},
      {"Six villagers are killed after their bus strikes a mine in Idlib.",
       {"bus nsubj strikes", "mine obj strikes"}},
      {"Five Ivorian traders are killed when jihadist gunmen attack Djibo in northern Burkina "
       "Faso.",
       {"gunmen nsubj attack", "Djibo obj attack"}},
      {"Togo drone strikes near Dapaong, in the north, kill six rebels.",
       {"strikes nsubj kill", "rebels obj kill"}},
      {"Turkey rejects offer of talks with Armenia.",
       {"Turkey nsubj rejects", "offer obj rejects"}},
      {"Kenya charges former minister over land deal.",
       {"Kenya nsubj charges", "minister obj charges"}},
      {"Sanctions on Myanmar generals take effect on Monday.",
       {"Sanctions nsubj take", "effect obj take"}},
      {"The coast guard rescues 80 migrants off Malta.",
       {"guard nsubj rescues", "migrants obj rescues"}},
      {"The parliament, which has been split since the vote in May, rejects the budget.",
       {"parliament nsubj rejects", "budget obj rejects"}},
      {"The president of Kenya called the leader of Chad a liar.",
       {"leader obj called", "liar xcomp called"}},
      {"Two civilians killed and three wounded in a mass shooting in Lima.",
       {"civilians nsubj:pass killed"}},
      {"Kenya voiced concern over the arrests in Chad.",
       {"Kenya nsubj voiced", "concern obj voiced"}},
      {"Kenya and Chad reopened talks on Monday.", {"Kenya nsubj reopened", "talks obj reopened"}},
      {"Kenyan Armed Forces launch airstrikes on camps in Somalia.",
       {"Forces nsubj launch", "airstrikes obj launch"}},
      {"The United States, together with its allies in Asia, condemns the launch of a ballistic "
       "missile.",
       {"States nsubj condemns", "launch obj condemns"}},
      {"India to buy fighter jets from France", {"India nsubj buy", "jets obj buy"}},
      {"Rebels release hostages after ransom paid",
       {"Rebels nsubj release", "hostages obj release"}},
      {"Soldiers torch village after commander killed",
       {"Soldiers nsubj torch", "village obj torch"}},
      {"Two guards are killed when a car bomb explodes outside a mosque in Kano.",
       {"bomb nsubj explodes", "car compound bomb", "mosque obl explodes"}},
      {"The union last year imposed tariffs against Chad over the affair.",
       {"union nsubj imposed", "tariffs obj imposed"}},
      {"The landslide on Friday, which came without warning, killed at least six people.",
       {"landslide nsubj killed", "people obj killed"}},
      {"Envoys of Chad and the rebels, who met for weeks in Cairo, resumed talks in search of a "
       "truce.",
       {"Envoys nsubj resumed", "talks obj resumed"}},
      {"Kenya, squeezed by a fall in prices for tea, suspended payments to foreign banks in "
       "January.",
       {"Kenya nsubj suspended", "payments obj suspended"}},
      {"Talks with Peru over new loans and a delay also continued in Lima.",
       {"Talks nsubj continued"}},
      {"Farmers block roads as talks fail", {"Farmers nsubj block", "roads obj block"}},
      {"Bomb blasts kill eleven in Kabul", {"blasts nsubj kill", "eleven obj kill"}},
      {"Raids on rebel camps continue in Mali.", {"Raids nsubj continue", "camps nmod Raids"}},
      {"Serbia protests deployment of police in northern Kosovo.",
       {"Serbia nsubj protests", "deployment obj protests"}},
      {"Nigeria frees 200 schoolgirls seized by gunmen",
       {"Nigeria nsubj frees", "schoolgirls obj frees", "gunmen obl:agent seized"}},
      {"Foreign ministers of the two countries, meeting in Oslo, agree to reopen the border.",
       {"ministers nsubj agree", "reopen xcomp agree", "border obj reopen"}},
      {"Malian defence minister Moussa Keita resigns amid protests.", {"Moussa nsubj resigns"}},
      {"The junta imposed martial law.", {"junta nsubj imposed", "law obj imposed"}},
      {"A bomb tore through a hotel in Goma.", {"bomb nsubj tore"}},
      {"Fighting erupted in Goma.", {"Fighting nsubj erupted", "Goma obl erupted"}},
      {"Citizens of Togo vote to elect a new parliament.", {"Citizens nsubj vote"}},
      {"The Kenyan government cancels the license of a broadcaster.",
       {"government nsubj cancels", "license obj cancels"}},
      {"Houthi rebels detain nine United Nations workers in Yemen.",
       {"rebels nsubj detain", "workers obj detain"}},
      {"Suspected Al-Shabaab gunmen abduct five chiefs in Kenya.",
       {"gunmen nsubj abduct", "chiefs obj abduct"}},
      {"Ugandans vote to elect their president.", {"Ugandans nsubj vote"}},
      {"Ex-president questioned by prosecutors",
       {"Ex-president nsubj:pass questioned", "prosecutors obl:agent questioned"}},
  });
}

TEST_CASE("text: lemmas are the dictionary forms") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"The soldiers were killed.", "the soldier be kill ."},
      {"They stopped making threats.", "they stop make threat ."},
      {"He's leaving and won't return.", "he be leave and will not return ."},
      {"They staged a coup and waged war.", "they stage a coup and wage war ."},
      {"Armies fought larger battles in several cities.",
       "army fight large battle in several city ."},
  };
  for (const auto& [text, expected] : rows) {
    const Analysed a(text);
    CHECK(lemmas(a.document) == expected);
  }
}

TEST_CASE("text: names have kinds") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"Angela Merkel arrived in Moscow on Tuesday.",
       "PER Angela Merkel; LOC Moscow; TIME Tuesday"},
      {"The European Union fined the company.", "ORG European Union"},
  };
  for (const auto& [text, expected] : rows) {
    const Analysed a(text);
    CHECK(names(a.document) == expected);
  }
}

TEST_CASE("text: the linked-in weights parse the sample") {
  std::ifstream in(SOURCE_DIR "/tests/text/sample.conllu");
  REQUIRE(in);
  detail::Network network(test::model().weights().network, *detail::available_kernels().front());
  const auto& weights = test::model().weights().network;
  double words = 0, tags = 0, heads = 0, labelled = 0;
  std::vector<std::array<std::string, 10>> rows;
  const auto score = [&] {
    std::vector<std::string_view> forms;
    for (const auto& row : rows) forms.push_back(row[1]);
    const std::array<std::uint32_t, 2> bounds = {0, static_cast<std::uint32_t>(forms.size())};
    std::vector<detail::Prediction> found;
    network.run(forms, bounds, found);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool head = found[i].head + 1 == std::stoi(rows[i][6]);
      words += 1;
      tags += weights.tags[found[i].tag].starts_with(rows[i][3] + "|");
      heads += head;
      labelled += head && weights.relations[found[i].relation] == rows[i][7];
    }
    rows.clear();
  };
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) score();
    if (line.empty() || line[0] == '#') continue;
    std::istringstream cells(line);
    rows.emplace_back();
    for (std::string& cell : rows.back()) std::getline(cells, cell, '\t');
  }
  score();
  MESSAGE("words ", words, ", UPOS ", tags / words, ", UAS ", heads / words, ", LAS ",
          labelled / words);
  CHECK(words > 150);
  CHECK(tags / words >= 0.95);
  CHECK(heads / words >= 0.90);
  CHECK(labelled / words >= 0.88);
}

TEST_CASE("text: CoNLL-U shows words, contractions and code points") {
  const Analysed a("\u201CIt\u2019s over.\u201D");
  std::ostringstream out;
  write_conllu(a.document, out);
  const std::string text = out.str();
  CAPTURE(text);
  CHECK(text.starts_with("# newdoc id = test\n# newpar\n# sent_id = test-1\n# text = "));
  CHECK(text.find("\n2-3\tIt\u2019s\t_\t") != std::string::npos);
  CHECK(text.find("start=3|end=5\n") != std::string::npos);
  CHECK(text.find("start=12|end=13") == std::string::npos);
  CHECK(text.find("start=11|end=12\n") != std::string::npos);
}
