#include "core/actors/actor_table.h"
#include "tests/actors/reader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace annals;
using test::ReadActors;

namespace {

// Whether "words=id" is among the mentions; "words@id" asks for a place.
bool has(const ReadActors& read, std::string_view wanted) {
  const std::size_t mark = wanted.find_first_of("=@");
  return std::ranges::any_of(read.actors.mentions, [&](const EntityMention& mention) {
    return read.text(mention) == wanted.substr(0, mark) &&
           read.actors.entities[mention.entity].id == wanted.substr(mark + 1) &&
           mention.is_place == (wanted[mark] == '@');
  });
}

const Entity* entity(const ReadActors& read, std::string_view id) {
  const auto at = std::ranges::find(read.actors.entities, id, &Entity::id);
  return at == read.actors.entities.end() ? nullptr : &*at;
}

std::string shown(const ReadActors& read) {
  std::string all;
  for (const EntityMention& mention : read.actors.mentions)
    all += std::string(read.text(mention)) + (mention.is_place ? "@" : "=") +
           read.actors.entities[mention.entity].id + " ";
  return all;
}

struct Row {
  std::string_view published, text;
  std::vector<std::string_view> wanted;
  std::vector<std::string_view> unwanted = {};
};

void check(const Row& row) {
  ReadActors read;
  test::reader().read(row.text, row.published, read);
  CAPTURE(row.text);
  CAPTURE(shown(read));
  for (const std::string_view wanted : row.wanted) {
    CAPTURE(wanted);
    CHECK(has(read, wanted));
  }
  for (const std::string_view unwanted : row.unwanted) {
    CAPTURE(unwanted);
    CHECK_FALSE(has(read, unwanted));
  }
}

}  // namespace

TEST_CASE("actors: states are found under names, adjectives, capitals and palaces") {
  const Row rows[] = {
      {"2019-05-02",
       "Hungary rejected the plan and Hungarian troops left.",
       {"Hungary=HUN", "Hungarian=HUN"}},
      {"2019-05-02", "The Kremlin denied the report.", {"Kremlin=RUS"}},
      {"1990-05-02", "The Kremlin denied the report.", {"Kremlin=SUN"}},
      {"2019-05-02",
       "Ankara accused Athens of violating its airspace.",
       {"Ankara=TUR", "Athens=GRC"}},
      {"2019-05-02", "The ministers met in Ankara.", {"Ankara@ankara"}, {"Ankara=TUR"}},
      {"2019-05-02", "Hungarian troops left the capital Athens.", {}, {"Athens=GRC"}},
      {"2019-05-02", "The talks took place in Tunis, Tunisia.", {"Tunis@tunis", "Tunisia@TUN"}},
      {"2019-05-02", "They ate turkey and used fine china.", {}, {"turkey=TUR", "china=CHN"}},
      {"2019-05-02",
       "Niger and Nigeria signed a border pact with Guinea-Bissau.",
       {"Niger=NER", "Nigeria=NGA", "Guinea-Bissau=GNB"}},
      {"2019-05-02", "South Sudan and Sudan resumed talks.", {"South Sudan=SSD", "Sudan=SDN"}},
      {"2012-11-15", "Congolese troops left Goma.", {"Congolese=COD"}},
      {"2016-04-05",
       "Gunfire shook Brazzaville. Brazzaville blamed militia. Congolese troops searched homes.",
       {"Congolese=COG"}},
      {"2019-05-02", "He speaks the Russian language.", {}, {"Russian=RUS"}},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("actors: an address says where, and a region is not the state of its name") {
  const Row rows[] = {
      {"2025-05-02",
       "Five people were hurt near Savannah, Georgia, United States.",
       {"Georgia@georgia-state", "United States@USA"}},
      {"2025-05-02", "Talks began in Tbilisi, Georgia.", {"Georgia@GEO"}},
      {"2025-05-02", "Armenia, Georgia and Turkey signed a pact.", {"Georgia=GEO"}},
      {"2025-05-02", "A Gainesville, Florida man was arrested.", {"Florida@florida-state"}},
      {"2025-05-02", "The fire began in Ituri province, Uganda.", {"Uganda@UGA"}},
      {"2025-05-02", "Gunmen attacked a village in Kwara State.", {}, {"Kwara State=kwara"}},
      {"2025-05-02", "The drones crossed the Sea of Japan.", {}, {"Japan=JPN"}},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("actors: a body or party that many states have is that of the state beside it") {
  const Row rows[] = {
      {"2025-05-02", "The Senate passed the bill.", {"Senate=USA"}},
      {"2025-05-02",
       "The House of Representatives of Thailand adjourned.",
       {"House of Representatives of Thailand=THA"},
       {"House of Representatives=USA"}},
      {"2025-05-02", "The Georgia General Assembly met.", {}, {"General Assembly=UNGA"}},
      {"2025-05-02", "The General Assembly met.", {"General Assembly=UNGA"}},
      {"2025-05-02", "The Democratic Party won.", {"Democratic Party=democratic-party"}},
      {"2025-05-02",
       "South Korean voters chose the Democratic Party.",
       {"Democratic Party=democratic-party-of-korea"}},
      {"2025-05-02", "The Somali National Army retreated.", {"Somali National Army=SOM"}},
      {"2025-05-02", "Kenya sent envoys. Police in Dubai arrested Kenyan traders.", {"Police=ARE"}},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("actors: ships, weapons and part of a people are neither persons nor states") {
  const Row rows[] = {
      {"2025-05-02", "The USS Abraham Lincoln left port.", {}, {"Abraham Lincoln=abraham-lincoln"}},
      {"2025-05-02", "A Fatah-II missile fell into the sea.", {}, {"Fatah=fatah"}},
      {"2005-05-02", "Armed Serbs blocked the road.", {"Serbs=serbs"}, {"Serbs=SRB"}},
      {"2005-05-02", "Three Serbs were injured.", {"Serbs=SRB"}},
      {"2025-05-02", "A girl waits (AFP Photo/Paulo Nkusi).", {}, {"Paulo Nkusi=paulo-nkusi"}},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("actors: organisations are found with the abbreviations that the text introduces") {
  const Row rows[] = {
      {"2019-05-02",
       "The World Health Organization (WHO) sent experts. The WHO will report.",
       {"World Health Organization=WHO", "WHO=WHO"}},
      {"2019-05-02", "The doctor who came was from the organisation.", {}, {"who=WHO"}},
      {"2019-05-02",
       "The Coastal Fishing Workers Alliance (CFWA) blocked the port. Later the CFWA withdrew.",
       {"CFWA=coastal-fishing-workers-alliance"}},
      {"2019-05-02",
       "Rebels fought the Sudan Rescue Army, or SRA, near Bor. The SRA fled.",
       {"SRA=SDN"}},
      {"2019-05-02",
       "They joined the Moro Struggle Front in the Philippines (MSFP). The MSFP fell.",
       {},
       {"MSFP=PHL"}},
      {"2019-05-02",
       "Members of the African Union met. The bloc will send observers.",
       {"African Union=AU", "bloc=AU"}},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("actors: groups are found by their nouns and never as their state") {
  const Row rows[] = {
      {"2019-05-02",
       "Rebels attacked the town. Later the rebels withdrew.",
       {"Rebels=rebels", "rebels=rebels"}},
      {"2019-05-02",
       "Musa's supporters stoned government supporters. The supporters fled.",
       {"supporters=musa-supporters", "supporters=government-supporters",
        "supporters=government-supporters"}},
      {"2019-05-02",
       "Turkish-backed rebels seized a village in Syria.",
       {"Turkish=TUR"},
       {"rebels=TUR"}},
      {"2019-05-02", "Thousands of protesters marched on Sunday.", {"protesters=protesters"}},
      {"2022-05-02",
       "Mali's junta expelled the ambassador.",
       {"Mali's junta=mali-junta"},
       {"junta=MLI"}},
      {"2019-05-02", "The Peruvian government resigned.", {"Peruvian government=PER"}},
      {"2019-05-02", "The rebel-held town fell. Rebel forces left.", {"Rebel forces=rebels"}},
      // An armed group owns what stands behind it; of others the compound tells the kind.
      {"2019-05-02",
       "A rebel raid killed two. Guerrilla positions fell.",
       {"rebel=rebels", "Guerrilla=guerrillas"}},
      {"2019-05-02",
       "A rebel spokesman left a migrant camp.",
       {},
       {"rebel=rebels", "migrant=migrants"}},
      {"2019-05-02",
       "A delegation of Chadian rebels left.",
       {"Chadian=TCD", "Chadian rebels=rebels"},
       {"delegation of Chadian=TCD", "delegation=TCD"}},
      {"2019-05-02",
       "The leader of Peru's opposition resigned.",
       {"Peru=PER"},
       {"leader of Peru=PER"}},
      {"2019-05-02", "The army and people of Mali left.", {"army=MLI", "Mali=MLI"}},
      {"1987-05-02", "Russian troops left Moscow.", {"Russian=SUN"}},
      {"1997-05-02", "Russian troops left Moscow.", {"Russian=RUS"}},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("actors: a title in the text gives kind and affiliation, and beats the table") {
  struct Titled {
    std::string_view published, text, id, affiliation;
  };
  const Titled rows[] = {
      {"2019-05-02", "Estonian Defence Minister Juhan Tammsaar visited the base.", "juhan-tammsaar",
       "EST"},
      {"2019-05-02", "Maria Quispe, a spokeswoman for the World Bank, confirmed it.",
       "maria-quispe", "World-Bank"},
      {"2019-05-02", "The Chinese ambassador to the United Nations, Liu Wen, abstained.", "liu-wen",
       "CHN"},
      {"2019-05-02", "Maria Quispe, wife of the Spanish prime minister, spoke.", "maria-quispe",
       ""},
      {"2019-05-02", "Former French president Jean Durand died.", "jean-durand", ""},
      {"2019-05-02", "Chad voted. The head of the navy, Admiral Ali Bako, said so.", "ali-bako",
       "TCD"},
      {"2019-05-02", "Chad voted. Police commissioner Ali Bako was calm.", "ali-bako", "TCD"},
      {"2019-05-02", "Chad voted. The army chief, Ali Bako, said so.", "ali-bako", "TCD"},
      {"2019-05-02", "Chad voted. Niger fears its army chief, Ali Bako.", "ali-bako", ""},
      {"2019-05-02", "Chad voted. A former police chief, Ali Bako, said so.", "ali-bako", ""},
      {"2019-05-02",
       "Vanuatu's prime minister left. Prime Minister Samuel Toleko had met Chinese envoys.",
       "samuel-toleko", "VUT"},
      {"2026-06-02",
       "Police issued an Interpol warrant for Israeli prime minister Benjamin Netanyahu.",
       "benjamin-netanyahu", "ISR"},
      {"2019-05-02", "Britain was calm. Chad, Chad said, met Foreign Secretary John Bako.",
       "john-bako", "GBR"},
      {"2019-05-02",
       "Manila and Britain met. The Philippines said Foreign Secretary Jose Bako left.",
       "jose-bako", "PHL"},
      {"2005-06-15", "Joe Biden spoke.", "joe-biden", ""},
      {"2012-06-15", "Joe Biden spoke.", "joe-biden", "USA"},
      {"2018-06-15", "Joe Biden spoke.", "joe-biden", ""},
      {"2022-06-15", "Joe Biden spoke.", "joe-biden", "USA"},
      {"2018-06-15", "President Reagan signed the treaty in 1987.", "ronald-reagan", "USA"},
      {"2018-06-15", "Former President Reagan wrote a book.", "ronald-reagan", ""},
      {"1970-06-15", "President Reagan of the club spoke.", "reagan", ""},
  };
  for (const Titled& row : rows) {
    ReadActors read;
    test::reader().read(row.text, row.published, read);
    CAPTURE(row.text);
    CAPTURE(shown(read));
    const Entity* found = entity(read, row.id);
    REQUIRE(found != nullptr);
    CHECK(found->kind == ActorKind::person);
    CHECK(found->affiliation == row.affiliation);
    const auto index = static_cast<std::uint32_t>(found - read.actors.entities.data());
    CHECK(read.actors.entities[read.actors.principal(index)].id ==
          (row.affiliation.empty() ? row.id : row.affiliation));
  }
}

TEST_CASE("actors: the office names its holder on the article's day") {
  const Row rows[] = {
      {"2003-06-02", "The US president will travel to Egypt.", {"US president=george-w-bush"}},
      {"2014-06-02", "A US president may not travel.", {}, {"US president=barack-obama"}},
      {"2014-06-02", "The US president will travel to Egypt.", {"US president=barack-obama"}},
      {"2021-06-02", "The US president will travel to Egypt.", {"US president=joe-biden"}},
      {"2026-03-02", "The former president of Peru left.", {"Peru=PER"}, {"president of Peru=PER"}},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("actors: the two countries are those of the paragraph, one of them a place") {
  const Row rows[] = {
      {"1960-05-02",
       "The premier of Chad visited Peru. The two countries signed a treaty.",
       {"countries=TCD", "countries=PER"}},
      {"1960-05-02",
       "Chad is poor. The country's council of ministers left.",
       {"council of ministers=TCD"}},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("actors: a noun goes back to whom the text called so") {
  const Row rows[] = {
      {"2019-05-02",
       "Police held the leader of the Green Party. The party protested.",
       {"Green Party=greens", "party=greens"}},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("actors: a pronoun for an unnamed official means whom he acts for") {
  const Row rows[] = {
      {"1960-05-02", "The premier of Chad left. He accused Niger.", {"He=TCD"}},
      {"1960-05-02",
       "A spokesman for Kenya's army left on Monday. She accused Niger.",
       {"She=KEN"}},
      {"1960-05-02", "The premier of Chad left. He was arrested.", {}, {"He=TCD"}},
      {"1960-05-02", "The premier of Chad met Ali Bako. He accused Niger.", {}, {"He=TCD"}},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("actors: who is quoted speaks of others") {
  const Row rows[] = {
      {"2019-05-02", "Peter Moi met Ali Bako. \"He threatened me,\" Bako said.", {"He=peter-moi"}},
      // The quotation began in the sentence before.
      {"2019-05-02",
       "Peter Moi met Ali Bako. \"It was late. He threatened me,\" Bako said.",
       {"He=peter-moi"}},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("actors: surnames, titles and pronouns go back to the person named before") {
  const Row rows[] = {
      {"2019-05-02",
       "Bolivian President Evo Morales arrived on Monday. Morales met farmers. He left at night.",
       {"Evo Morales=evo-morales", "Morales=evo-morales", "He=evo-morales"}},
      {"2019-05-02",
       "Ana Silva met her brother, Carlos Silva. Silva left.",
       {"Ana Silva=ana-silva", "Carlos Silva=carlos-silva", "Silva=ana-silva"}},
      {"2019-05-02",
       "Ana Silva left. Her father Viktor said she was tired.",
       {"Her=ana-silva", "Viktor=viktor", "she=ana-silva"}},
      {"2019-05-02",
       "Ana Silva left. Her father Karim and her sister Chloe stayed. His predecessor Karim spoke.",
       {"Karim=karim", "Chloe=chloe"}},
      {"2011-05-02",
       "Her brother Rashid stayed.",
       {"Rashid=rashid"},
       {"Rashid=abdul-latif-rashid"}},
      {"2019-05-02",
       "Fiji's foreign minister, Ratu Lala, was here. The minister left.",
       {"minister=ratu-lala"}},
      {"2019-05-02",
       "Fiji's ambassador, Ratu Lala, was here. The envoy left.",
       {"envoy=ratu-lala"}},
      {"2019-05-02",
       "Rwandan General Paul Nkusi was here. The general left.",
       {"general=paul-nkusi"}},
      {"2019-05-02",
       "Fiji's vice president, Ratu Lala, was here. The president left.",
       {},
       {"president=ratu-lala"}},
      {"2019-05-02",
       "After he was sworn in, Evo Morales left.",
       {"he=evo-morales", "Evo Morales=evo-morales"}},
      {"2019-05-02",
       "Evo Morales spoke. In his reply, Juan Guaido praised the speech.",
       {"his=juan-guaido"}},
      {"2019-05-02",
       "Evo Morales was here. He told Juan Guaido that he was tired.",
       {"He=evo-morales", "he=evo-morales"}},
      {"2019-05-02",
       "Juan Guaido spoke to a paper. Mr Morales was the last to leave. He smiled.",
       {"He=evo-morales"}},
      {"2019-05-02",
       "Mr Morales could count on support, but this week several criticised him.",
       {"him=evo-morales"}},
      {"2019-05-02",
       "Ms Jordan left. Mr Chad stayed in Chad.",
       {"Jordan=jordan", "Chad=chad", "Chad@TCD"}},
      {"2019-05-02",
       "Islamic fundamentalists threatened radicals.",
       {"Islamic fundamentalists=fundamentalists", "radicals=radicals"}},
      {"2019-05-02",
       "Ana Silva met Juan Guaido. The two politicians smiled.",
       {"politicians=ana-silva", "politicians=juan-guaido"}},
      {"2019-05-02",
       "Juan Guaido praised Peru on Monday, and he urged it to send aid.",
       {"it=PER"}},
      {"2019-05-02", "NATO will meet. The alliance has not decided.", {"alliance=NATO"}},
      {"2019-05-02", "Lee College reopened.", {}, {"Lee=lee-hsien-loong"}},
      {"2022-05-02", "A shop in Austin, Texas, burned.", {}, {"Austin=lloyd-austin"}},
      {"2019-05-02",
       "Ahmed al-Mansour spoke. Mr Davis agreed.",
       {"Ahmed al-Mansour=ahmed-al-mansour"},
       {"Davis@davis"}},
      {"2019-05-02",
       "Judge Pavel Kazak spoke at noon. Kazak blamed the ministry.",
       {"Kazak=pavel-kazak"}},
      {"2019-05-02",
       "Senator Brett Jordan flew home. Jordan blamed the ministry.",
       {"Jordan=brett-jordan"}},
      {"2019-05-02", "Brett Jordan flew to Jordan. Jordan thanked him.", {"Jordan=JOR"}},
      {"2019-05-02", "Chad Wolf flew home. Chad blamed the ministry.", {"Chad=TCD"}},
      {"2023-05-02", "Niger's junta left. ECOWAS said it would send troops.", {"it=ECOWAS"}},
      {"2019-05-02", "Peru condemned Chile's tax and its tariffs.", {"its=CHL"}},
  };
  for (const Row& row : rows) check(row);
}

TEST_CASE("actors: a user's own table adds actors") {
  DataFiles data;
  const std::string own =
      "# table: actors\nid\tname\tkind\tcountry\taliases\nstrelsau-pact\tStrelsau "
      "Pact\tigo\t\tSP-9\n";
  const ActorTable table({DataFile{"actors/own.tsv", own}});
  REQUIRE(table.lookup("strelsau pact", std::nullopt).size() == 1);
}

TEST_CASE("actors: an organ behind a plain article or the country is the state's") {
  for (const Row& row : std::vector<Row>{
           {"2011-05-02",
            "Chad closed its border. Later the military detained a journalist.",
            {"military=TCD"}},
           {"2011-05-02",
            "Chad withdrew its envoy after the cabinet rejected the plan.",
            {"cabinet=TCD"}},
           {"2011-05-02",
            "Chad closed its border. Immigration officials deported two men.",
            {"Immigration officials=TCD"}},
           {"2011-05-02", "Chad was calm. Police officers shot a man.", {"Police officers=TCD"}},
           {"2011-05-02",
            "Chad was calm. Two off-duty police officers and dozens of policemen left.",
            {},
            {"police officers=TCD", "policemen=TCD"}},
           {"2011-05-02",
            "Fiji was quiet. The country's leaders met the country's military.",
            {"leaders=FJI", "military=FJI"}},
           {"2011-05-02",
            "Fiji was quiet. The island nation's foreign minister met a leader of the country.",
            {"foreign minister=FJI"},
            {"leader=FJI"}},
           {"2011-05-02",
            "Fiji was quiet. Tonga held an election. The country closed its ports.",
            {"country=TON"}},
           {"2011-05-02",
            "The Tongan minister met Ratu Lala and said his country was quiet.",
            {"country=TON"}},
           {"2011-05-02",
            "Fiji spoke. The Tongan communique was short. It denied a report.",
            {"It=TON"}},
           {"2011-05-02",
            "Togo's Liberal Party split.",
            {},
            {"Liberal Party=liberal-party-of-canada"}},
           {"2011-05-02",
            "Tonga helped Fiji before the country left.",
            {},
            {"country=TON", "country=FJI"}},
           {"2011-05-02",
            "Togo is hot. Togo is green. Rebels and the government met in Lisbon.",
            {"government=TGO"},
            {"government=PRT"}},
           {"2011-05-02",
            "Fiji was quiet. A banker wants to be the country's next president.",
            {},
            {"president=FJI"}},
           {"2011-05-02",
            "Fiji was quiet. The aviation ministry closed an airport.",
            {},
            {"ministry=FJI"}},
           {"2011-05-02",
            "Fiji was quiet. Few liked the military action, a ministry official said.",
            {},
            {"military=FJI", "ministry=FJI"}},
           {"2011-05-02",
            "Chad and its neighbour argued. The ministry warned Chad. Chad hacked the ministry.",
            {},
            {"ministry=TCD"}},
           {"2011-05-02",
            "Fiji was quiet. A cabinet of glass stood in the hall.",
            {},
            {"cabinet=FJI"}},
           {"2011-05-02",
            "Chad caught a spy of a foreign government and warned member governments.",
            {},
            {"government=TCD", "governments=TCD"}},
           {"2011-05-02",
            "Niger closed its airspace. The Authority of Heads of Villages met.",
            {},
            {"Authority=NER"}},
       })
    check(row);
}

TEST_CASE("actors: an organ is that of the person to whom it belongs") {
  for (const Row& row : std::vector<Row>{
           {"2011-05-02",
            "The United States froze funds. The United States said the Gaddafi regime jailed ten "
            "students.",
            {"regime=LBY"}},
           {"2011-05-02",
            "The United States asked Idriss Deby for help. The United States said his government "
            "agreed.",
            {"government=TCD"}},
           {"2011-05-02",
            "The United States and Kenya signed a treaty. Kenya said the regime of Saddam Hussein "
            "had fallen. Kenya hoped.",
            {"regime=IRQ"}},
           {"2011-05-02",
            "A Nigerian crew was freed. Pirates held a Belgian ship and its crew for a month.",
            {},
            {"crew=NGA"}},
           {"2011-05-02",
            "Sudan and Chad met. Sudan said Deby's parliament had voted. Sudan waited.",
            {"parliament=TCD"}},
       })
    check(row);
}

TEST_CASE("actors: what an organ was called once it is called again") {
  for (const Row& row : std::vector<Row>{
           {"2017-09-01",
            "Uganda was calm, Uganda said. Kenya's Foreign Ministry protested. The ministry "
            "recalled an envoy.",
            {"ministry=KEN"}},
           {"2017-09-01",
            "Uganda and Kenya talked. Uganda was calm. Kenya's supreme court annulled the vote. "
            "The court ordered another.",
            {"court=KEN"}},
           {"2012-05-02",
            "Kenya's air force struck a camp. Later rebels fought the forces near Gulu.",
            {},
            {"forces=KEN"}},
           {"2012-05-02",
            "Chad's regime is old.\n\nIn Togo people liked the Kovac regime.",
            {"regime=TGO"}},
           {"2012-05-02",
            "Sudan and Sudan's army were ready. An aide said the regime in Juba was afraid.\n\n"
            "\"The regime wants oil,\" he said in Sudan.",
            {"regime=SSD"}},
           {"2012-05-02",
            "Spain and Spain's farmers waited. The European Parliament met, and later the "
            "parliament rejected the tax.",
            {"parliament=European-Parliament"}},
       })
    check(row);
}

TEST_CASE("actors: ministers are those of the body that the article is about") {
  for (const Row& row : std::vector<Row>{
           {"1987-05-02",
            "OPEC met in Vienna. OPEC may cut output. Ministers rejected a quota.",
            {"Ministers=OPEC"}},
           {"1987-05-02",
            "ASEAN opened a meeting. Later foreign ministers condemned the raid.",
            {"foreign ministers=ASEAN"}},
           {"1987-05-02",
            "Peru left OPEC. Peru was broke, and Peru's banks shut. Ministers resigned.",
            {},
            {"Ministers=OPEC"}},
       })
    check(row);
}
