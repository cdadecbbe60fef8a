// Who acts on whom, where another act or the story tells it.
#include "tests/events/event_rows.h"

#include <doctest/doctest.h>

using namespace annals;
using test::check;

TEST_CASE("events: who is arrested or named by nobody in particular is so by the story's state") {
  check({
      {"Chad was calm, Chad said. Eight men were arrested on Monday.",
       {"COERCE TCD> 2021-11-29 actual"}},
      {"Chad was calm, Chad said. The carmaker named Ali Bako president.",
       {"OTHER:appoint >ali-bako 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: an act told without a party takes those of the last one of its kind") {
  check({
      {"Peru and Ecuador signed a treaty on Monday. The treaty was finalised in August.",
       {"AGREE PER,ECU> 2021-11-29 actual", "AGREE PER,ECU> 2021-08 actual"}},
  });
}

TEST_CASE("events: speakers stand for their pronouns, papers for the bodies that issued them") {
  check({
      {"\"We cannot accept this ultimatum,\" said France.", {"REJECT FRA> 2021-11-30~ actual"}},
      {"The Security Council met on Monday. The resolution urged Chad to disarm.",
       {"CONSULT UNSC> 2021-11-29 actual", "REQUEST UNSC>TCD 2021-11-29~ actual"}},
  });
}

TEST_CASE("events: a known act of force is that of whoever planned it") {
  check({
      {"The bombing was plotted by the rebels.", {"ASSAULT rebels> 2021-11-30~ actual"}},
      {"The coup in Chad was planned by Colonel Ali Bako.",
       {"COERCE ali-bako>TCD 2021-11-30~ actual"}},
      {"A raid was planned by the rebels.", {"ASSAULT rebels>  planned"}},
  });
}

TEST_CASE("events: a minister without a state is that of the state that acted before") {
  check({
      {"Chad expelled two envoys of Niger. Foreign Minister Ali Bako accused Togo of spying.",
       {"SANCTION TCD>NER 2021-11-30~ actual", "ACCUSE TCD>TGO 2021-11-30~ actual"}},
      {"Chadian officials left. Prime Minister Ali Bako accused Togo of spying.",
       {"ACCUSE TCD>TGO 2021-11-30~ actual"}},
      {"Musa Toure met rebels in Chad. The Libyan envoy, Ali Bako, condemned him.",
       {"CONSULT musa-toure,rebels> 2021-11-30~ actual",
        "ACCUSE LBY>musa-toure 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a spokesman acts for whom he speaks") {
  check({
      {"A spokesman for the Libyan government condemned Chad.",
       {"ACCUSE LBY>TCD 2021-11-30~ actual"}},
      {"Chad shelled a camp in Niger, said a spokeswoman for the United Nations.",
       {"ASSAULT TCD>NER 2021-11-30~ actual"}},
      {"Togo was quiet. A foreign ministry spokesman criticised Chad.",
       {"ACCUSE TGO>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: they and the two countries are those who acted together") {
  check({
      {"Chad signed a pact with Niger on Monday. They called on Mali to join it.",
       {"AGREE TCD,NER> 2021-11-29 actual", "REQUEST TCD,NER>MLI 2021-11-29~ actual"}},
      {"Talks between Chad and Niger ended on Monday. They agreed to open the border.",
       {"CONSULT TCD,NER> 2021-11-29 actual", "AGREE TCD,NER> 2021-11-29~ actual"}},
      {"The king of Togo met the president of Kenya. They condemned Mali.",
       {"CONSULT TGO,KEN> 2021-11-30~ actual", "ACCUSE TGO,KEN>MLI 2021-11-30~ actual"}},
      {"Chad and Niger met in Riga. They called on Mali to free a ship.",
       {"CONSULT TCD,NER> 2021-11-30~ actual", "REQUEST TCD,NER>MLI 2021-11-30~ actual"}},
      {"Togo condemned Ghana. Chad and Niger objected. The two countries held talks.",
       {"ACCUSE TGO>GHA 2021-11-30~ actual", "REJECT TCD,NER> 2021-11-30~ actual",
        "CONSULT TCD,NER> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a hostile act without a target is on whoever provoked it") {
  check({
      {"Peru recalled its ambassador after Chile seized a trawler.",
       {"SANCTION PER>CHL 2021-11-30~ actual", "COERCE CHL> 2021-11-30~ actual"}},
      {"Peru vowed to retaliate after the Chilean raid.",
       {"THREATEN PER>CHL 2021-11-30~ actual", "ASSAULT CHL> ../2021-11-30 actual"}},
      {"Ghana vowed revenge after Togo shelled a ferry.",
       {"THREATEN GHA>TGO 2021-11-30~ actual", "ASSAULT TGO> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: what a protest is for and when a threat would end say whom they are on") {
  check({
      {"Farmers marched in Lagos to demand reforms from Chad.",
       {"PROTEST farmers>TCD 2021-11-30~ actual"}},
      {"Farmers rallied to protest a tax by Peru.", {"PROTEST farmers>PER 2021-11-30~ actual"}},
      {"Kenya threatened force if Chad did not yield.", {"THREATEN KEN>TCD 2021-11-30~ actual"}},
      {"Kenya threatened sanctions unless Chad freed the envoy.",
       {"THREATEN KEN>TCD 2021-11-30~ actual"}},
      {"Kenya accused Chad of hiding gold, which Chad denied.",
       {"ACCUSE KEN>TCD 2021-11-30~ actual", "REJECT TCD>KEN 2021-11-30~ actual"}},
      {"Peru's police opened fire on students, killing two people.",
       {"ASSAULT PER>students 2021-11-30~ actual"}},
      {"Chad suspended the application of a treaty with Niger.",
       {"SANCTION TCD>NER 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a coup told without its makers is the junta's") {
  check({
      {"Togo's junta seized power on Monday. The coup was condemned by Peru.",
       {"COERCE togo-junta> 2021-11-29 actual", "ACCUSE PER>togo-junta 2021-11-29~ actual"}},
      {"Coup supporters admired Togo's junta, which seized power on Monday. Peru hailed the coup.",
       {"COERCE togo-junta> 2021-11-29 actual", "SUPPORT PER>togo-junta 2021-11-29~ actual"}},
      {"Togo's junta met envoys of Chad. The coup in Togo worried Peru.",
       {"CONSULT togo-junta,TCD> 2021-11-30~ actual", "COERCE togo-junta>TGO 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: an attack that somebody claims is his") {
  check({
      {"The Houthis claimed responsibility for the raid on the Peruvian consulate.",
       {"OTHER:claim houthis> 2021-11-30~ actual", "ASSAULT houthis>PER ../2021-11-30 actual"}},
      {"The Taliban claimed responsibility for an ambush that Chad condemned.",
       {"OTHER:claim taliban> 2021-11-30~ actual", "ASSAULT taliban> 2021-11-30~ actual",
        "ACCUSE TCD>taliban 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: who refuses what was asked refuses the one who asked it") {
  check({
      {"Kenya urged Chad to leave. Chad rejected the call.",
       {"REQUEST KEN>TCD 2021-11-30~ actual", "REJECT TCD>KEN 2021-11-30~ actual"}},
      {"Kenya alleges that the raid was plotted by Ali Bako.",
       {"ACCUSE KEN>ali-bako 2021-11-30~ actual", "ASSAULT ali-bako> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: an attack or a sanction that names no target is on the state of the story") {
  check({
      {"Ukraine said Russian drones hit a power station.", {"ASSAULT RUS>UKR 2021-11-30~ actual"}},
      {"Russian incursions into Polish airspace alarmed Warsaw.",
       {"ASSAULT RUS>POL 2021-11-30~ actual"}},
      {"Israel's army killed two men in the Lebanese town of Tyre, Lebanon.",
       {"ASSAULT ISR>LBN 2021-11-30~ actual"}},
      {"Iran grows. Iran's farmers sell more. Iran does so in spite of Western sanctions.",
       {"SANCTION western-countries>IRN ../2021-11-30 actual"}},
      // Nobody else is named, or the doer is no power.
      {"Russian drones hit a power station.", {"ASSAULT RUS> 2021-11-30~ actual"}},
      {"Kenya said that guards attacked a convoy.", {"ASSAULT guards> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: an article of several stories leaves each its parties") {
  check({
      // Police of the place, and of the state that the paragraph speaks of.
      {"Mali's president met Mali's army on Tuesday.\n\nIn Lima, Peru, police arrested two "
       "priests.",
       {"CONSULT MLI> 2021-11-30 actual", "COERCE PER>priests 2021-11-30~ actual"}},
      {"Mali's president met Mali's army on Tuesday.\n\nPeru closed its border. Police arrested "
       "two "
       "priests.",
       {"CONSULT MLI> 2021-11-30 actual", "COERCE PER> 2021-11-30~ actual",
        "COERCE PER>priests 2021-11-30~ actual"}},
      // The two that the paragraph names.
      {"Kenya met Uganda on Tuesday.\n\nPeru accused Chile of spying. Both countries signed a "
       "deal.",
       {"CONSULT KEN,UGA> 2021-11-30 actual", "ACCUSE PER>CHL 2021-11-30~ actual",
        "AGREE PER,CHL> 2021-11-30~ actual"}},
      {"Rebels attacked a village in Chad.\n\nRebels attacked a village in Niger.",
       {"ASSAULT rebels>TCD 2021-11-30~ actual", "ASSAULT rebels>NER 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: who judges a deed speaks of its doer, not of those who suffer it") {
  check({
      {"France condemned attacks on civilians in Iran.",
       {"ACCUSE FRA>IRN 2021-11-30~ actual", "ASSAULT >civilians 2021-11-30~ actual"}},
      {"France condemned Iraq's invasion of Kuwait.",
       {"ACCUSE FRA>IRQ 2021-11-30~ actual", "ASSAULT IRQ>KWT 2021-11-30~ actual"}},
      {"Turkey criticised Greece over its treatment of migrants.",
       {"ACCUSE TUR>GRC 2021-11-30~ actual"}},
  });
}

TEST_CASE(
    "events: what is nobody by itself stands for the state it is in, or for whoever was spoken "
    "to") {
  check({
      {"Kenya's president visited troops in Somalia.", {"CONSULT KEN>SOM 2021-11-30~ actual"}},
      {"Two people were killed in an Israeli airstrike on a van near Tyre, Lebanon.",
       {"ASSAULT ISR>LBN 2021-11-30~ actual"}},
      {"Russian jets bombed Crimea.", {"ASSAULT RUS>UKR 2021-11-30~ actual"}},
      {"Iran shelled camps in Iraq and Syria.", {"ASSAULT IRN>IRQ,SYR 2021-11-30~ actual"}},
      {"Iran's army shelled villagers in Iran.", {"ASSAULT IRN>villagers 2021-11-30~ actual"}},
      {"Chad accused Niger of spying. Chad demanded an apology.",
       {"ACCUSE TCD>NER 2021-11-30~ actual", "REQUEST TCD>NER 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a protest of people without a name is by the protesters of the article") {
  check({
      {"Thousands marched in Lima on Friday. The protesters burned tyres.",
       {"PROTEST protesters> 2021-11-26 actual", "ASSAULT protesters> 2021-11-26~ actual"}},
      {"Thousands marched in Lima on Friday.", {"PROTEST people> 2021-11-26 actual"}},
  });
}

TEST_CASE("events: talks are held by those whose quarrel they are about") {
  check({
      {"A meeting on the border dispute between Chad and Niger was held on Monday.",
       {"CONSULT TCD,NER> 2021-11-29 actual"}},
      {"Peru and Kenya held talks on the war between Chad and Niger.",
       {"CONSULT PER,KEN> 2021-11-30~ actual", "ASSAULT TCD,NER> ../2021-11-30 actual"}},
  });
}

TEST_CASE("events: an election is held by the state that the story tells of") {
  check({
      {"Chad is poor. The president of Chad said the election would be fair.",
       {"OTHER:election TCD> 2021-11-30~ actual"}},
      {"The elections in Peru angered Chad and Chad's army.",
       {"OTHER:election PER> 2021-11-30~ actual"}},
      {"The election was fair.", {"OTHER:election > 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: force, wars and threats without a side are between those told to be hostile") {
  check({
      // Another mention of the fight.
      {"The war in Chad has cost lives. Chad's army fought the rebels in Bol on Monday.",
       {"ASSAULT TCD>rebels 2021-11-29 actual"}},
      {"NATO bombed a base in Libya on Monday. A school in Libya was hit.",
       {"ASSAULT NATO>LBY 2021-11-29 actual", "ASSAULT NATO>LBY 2021-11-29~ actual"}},
      // Who is behind the deeds of a group's bombs is open.
      {"Rebels bombed a base in Libya on Monday. A school in Libya was hit.",
       {"ASSAULT rebels>LBY 2021-11-29 actual", "ASSAULT >LBY 2021-11-29~ actual"}},
      {"The rebels fought the army of Chad in Bol. The rebels attacked a convoy on Monday.",
       {"ASSAULT rebels>TCD 2021-11-29~ actual", "ASSAULT rebels>TCD 2021-11-29 actual"}},
      {"North Korea accused South Korea of a raid. North Korea threatened to fire missiles.",
       {"ACCUSE PRK>KOR 2021-11-30~ actual", "ASSAULT KOR>PRK 2021-11-30~ actual",
        "THREATEN PRK>KOR 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: talks and protests without a party are of those whom the article tells of") {
  check({
      {"Chad and Niger met in Riga on Monday. The talks went on in Oslo on Tuesday.",
       {"CONSULT TCD,NER> 2021-11-29 actual", "CONSULT TCD,NER> 2021-11-30 actual"}},
      {"Protesters marched in Lima against the president of Peru. Thousands rallied on Monday.",
       {"PROTEST protesters>PER 2021-11-29~ actual", "PROTEST protesters>PER 2021-11-29 actual"}},
  });
}
