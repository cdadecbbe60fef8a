// Who acts on whom, where the words beside the act do not say: told in the same sentence.
#include "tests/events/event_rows.h"

#include <doctest/doctest.h>

using namespace annals;
using test::check;

TEST_CASE("events: all who are named behind what they are, are those to whom it is done") {
  check({
      {"Kenya arrested two opposition leaders, Ali Bako and Musa Deby.",
       {"COERCE KEN>ali-bako,musa-deby 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: who is barred from an act neither does nor refuses it") {
  check({
      {"The treaty forbids Kenya to attack Chad.", {}},
      {"The law forbids Ali Bako from writing or leaving the country.", {}},
      {"Journalists are prohibited from leaving Faya.", {"COERCE >journalists 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: what somebody is under is done to him") {
  check({
      {"The minister of Togo is under investigation for fraud.",
       {"ACCUSE >TGO ../2021-11-30 actual"}},
      {"Ali Bako has been under house arrest since 2010.", {"COERCE >ali-bako 2010/.. actual"}},
      {"Faya has been under siege by rebels since May.", {"COERCE rebels> 2021-05/.. actual"}},
      {"Ali Bako may be under arrest.", {}},
      {"The plan of Kenya is under attack.", {}},
  });
}

TEST_CASE("events: where people are to meet is no target") {
  check({
      {"Chad refused to attend the talks in Geneva.", {"REJECT TCD> 2021-11-30~ actual"}},
      {"Chad condemned the arrests in Minsk.", {"ACCUSE TCD>BLR 2021-11-30~ actual"}},
  });
}

TEST_CASE(
    "events: what an act is about, where it strikes and whose paper says it name its parties") {
  check({
      {"Ghana called for an end to the rule of the Malian junta.",
       {"REQUEST GHA>mali-junta 2021-11-30~ actual"}},
      {"Kenya called for President Ali Bako of Niger to resign.",
       {"REQUEST KEN>NER 2021-11-30~ actual"}},
      {"Rebels attacked three villages in Niger.", {"ASSAULT rebels>NER 2021-11-30~ actual"}},
      {"Togo sent a letter to the Security Council accusing Benin of aggression.",
       {"CONSULT TGO>UNSC 2021-11-30~ actual", "ACCUSE TGO>BEN 2021-11-30~ actual"}},
      {"Niger arrested the Chadian minister Ali Bako.", {"COERCE NER>ali-bako 2021-11-30~ actual"}},
      {"The rebels handed over the hostages to the Red Cross.",
       {"RETREAT rebels>hostages 2021-11-30~ actual"}},
      {"North Korea fired two missiles into the sea on Sunday.",
       {"MOBILIZE PRK> 2021-11-28 actual"}},
      {"NATO discussed fears that Chad is planning an invasion of Niger.",
       {"CONSULT NATO> 2021-11-30~ actual", "ASSAULT TCD>NER  possible"}},
      {"Peru becomes the first country to formally recognise Kosovo.",
       {"SUPPORT PER>XKX 2021-11-30~ actual"}},
      {"Poland becomes the first country to sign the treaty.", {"AGREE POL> 2021-11-30~ actual"}},
      {"The minister of Kenya declined to comment.", {}},
  });
}

TEST_CASE("events: holders of towns, loyal troops and groups before attacks are the parties") {
  check({
      {"Chad-led forces and Kenyan troops shelled the rebels.",
       {"ASSAULT TCD,KEN>rebels 2021-11-30~ actual"}},
      {"Syrian jets bombed the rebel-held town of Idlib.",
       {"ASSAULT SYR>rebels 2021-11-30~ actual"}},
      {"Troops loyal to President Ali Bako of Niger attacked the town.",
       {"ASSAULT NER> 2021-11-30~ actual"}},
      {"Lights went out after a large Chadian missile and drone attack on Niger.",
       {"ASSAULT TCD>NER 2021-11-30~ actual"}},
      {"An Iranian Scud missile strike on Kuwait killed two.",
       {"ASSAULT IRN>KWT 2021-11-30~ actual"}},
      {"A Houthi drone attack damaged a hotel in Eilat.",
       {"ASSAULT houthis>ISR 2021-11-30~ actual"}},
      {"Protests ousted the leaders of Tunisia and Egypt.", {"COERCE >TUN,EGY 2021-11-30~ actual"}},
      {"Five men died in clashes involving the Mozambican army and the Islamic State.",
       {"ASSAULT MOZ,islamic-state> 2021-11-30~ actual"}},
      {"A rebel spokesman rejected a deal with Chad.", {"REJECT rebels>TCD 2021-11-30~ actual"}},
      {"Chad bombed the Houthis on Monday. The militant group vowed to retaliate.",
       {"ASSAULT TCD>houthis 2021-11-29 actual", "THREATEN houthis>TCD 2021-11-29~ actual"}},
      {"The M23 denied the raid. Kenya imposed sanctions on the group.",
       {"REJECT m23> 2021-11-30~ actual", "SANCTION KEN>m23 2021-11-30~ actual"}},
      {"Kenya killed a Hezbollah commander. The militia fired rockets at Kenya.",
       {"ASSAULT KEN>hezbollah 2021-11-30~ actual", "ASSAULT hezbollah>KEN 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: whose a thing is says whom an act is on") {
  check({
      {"Niger destroyed six tanks used by the rebels.", {"ASSAULT NER>rebels 2021-11-30~ actual"}},
      {"Kenya seized trucks owned by the Red Cross.", {"COERCE KEN>Red-Cross 2021-11-30~ actual"}},
      {"An Iranian rocket hit a Liberian-registered tanker.",
       {"ASSAULT IRN>LBR 2021-11-30~ actual"}},
      {"Peru sanctioned Chad in May. Peru lifted the sanctions on Monday.",
       {"SANCTION PER>TCD 2021-05 actual", "CONCEDE PER>TCD 2021-11-29 actual"}},
      {"Chad carried out raids aimed against Niger.", {"ASSAULT TCD>NER 2021-11-30~ actual"}},
      {"Chad described the raids as a means used to kill rebels.", {}},
      {"Chad submitted a complaint to the Security Council against Niger.",
       {"ACCUSE TCD>NER 2021-11-30~ actual"}},
      {"Togo shelled a base belonging to Ghana.", {"ASSAULT TGO>GHA 2021-11-30~ actual"}},
      // A border has two sides.
      {"Latvia closed its border with Belarus.", {"COERCE LVA>BLR 2021-11-30~ actual"}},
      {"Latvia announced the reopening of its border crossing with Belarus.",
       {"RETREAT LVA>BLR 2021-11-30~ actual"}},
      {"Latvia deployed tanks to its border with Belarus.",
       {"MOBILIZE LVA>BLR 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: what is the doer's own is that of whoever tells, or nobody's") {
  check({
      {"Kenya said that Somalia had expelled its ambassador.",
       {"SANCTION SOM>KEN ../2021-11-30 actual"}},
      {"Ghana said that Togo had seized several of its boats.",
       {"COERCE TGO>GHA ../2021-11-30 actual"}},
      {"Togo reported that Ghana had violated its waters.",
       {"COERCE GHA>TGO ../2021-11-30 actual"}},
      {"Chad, which recalled its envoy, said nothing.", {"SANCTION TCD> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: whoever is charged with an act did it") {
  check({
      {"Ali Bako was convicted of the murder of Pedro Ruano.",
       {"SANCTION >ali-bako 2021-11-30~ actual",
        "ASSAULT ali-bako>pedro-ruano ../2021-11-30 actual"}},
      {"Ali Bako serves a sentence for the 1995 bombing of a Kenyan base.",
       {"COERCE >ali-bako 2021-11-30~ actual", "ASSAULT ali-bako>KEN 1995 actual"}},
      {"Ali Bako is wanted for a raid on Chad.", {"ASSAULT ali-bako>TCD 2021-11-30~ actual"}},
      {"Ali Bako was arrested in a raid on his home.",
       {"COERCE >ali-bako 2021-11-30~ actual", "ASSAULT >ali-bako 2021-11-30~ actual"}},
      {"The rebels were not responsible for the raid on Chad.",
       {"ASSAULT >TCD ../2021-11-30 actual"}},
      {"Ali Bako was found guilty of murder.", {"SANCTION >ali-bako 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: rebels make a rebel raid") {
  check({
      {"A rebel raid on Biltine killed nine Chadians.", {"ASSAULT rebels>TCD 2021-11-30~ actual"}},
      {"Kenya condemned guerrilla attacks on Chad.",
       {"ACCUSE KEN>guerrillas 2021-11-30~ actual", "ASSAULT guerrillas>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a day owns no attack") {
  check({
      {"Friday's Iranian missile attack on Chad killed two.",
       {"ASSAULT IRN>TCD 2021-11-26 actual"}},
  });
}

TEST_CASE("events: what is faced, suffered and received is done to the subject") {
  check({
      {"A Norwegian frigate was damaged in an Iranian attack.",
       {"ASSAULT IRN>NOR 2021-11-30~ actual"}},
      {"The Norwegian frigate, damaged on Monday in an Iranian attack, sailed home.",
       {"ASSAULT IRN>NOR 2021-11-29 actual"}},
      {"Iran faces new sanctions from the EU.", {"SANCTION EU>IRN 2021-11-30~ actual"}},
      {"Malian troops suffered an attack by rebels.", {"ASSAULT rebels>MLI 2021-11-30~ actual"}},
      {"Israel came under attack from Hezbollah.", {"ASSAULT hezbollah>ISR 2021-11-30~ actual"}},
  });
}

TEST_CASE(
    "events: what causes an act takes no part in it, what is imposed beside it is its doer's") {
  check({
      {"The ruling sparked protests by farmers in Lima.", {"PROTEST farmers> 2021-11-30~ actual"}},
      {"The attack led to clashes between Chad and Niger.",
       {"ASSAULT TCD,NER> 2021-11-30~ actual"}},
      {"The EU has imposed travel bans and other sanctions on the junta of Niger.",
       {"SANCTION EU>niger-junta 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: names joined by a dash act on each other, a seat before talks is a place") {
  check({
      {"The Iran–Iraq war ended in 1988.", {"ASSAULT IRN,IRQ> 1988 actual"}},
      {"India-Pakistan talks resumed on Monday.", {"CONSULT IND,PAK> 2021-11-29 actual"}},
      {"The Minsk agreements collapsed.", {}},
  });
}

TEST_CASE("events: what is done to persons is done to them, not to what they act for") {
  check({
      {"The activist's arrest by the Egyptian police was filmed.",
       {"COERCE EGY>activist 2021-11-30~ actual"}},
      {"Police arrested the minister of Togo, Ali Bako.",
       {"COERCE TGO>ali-bako 2021-11-30~ actual"}},
      {"Kenya is Chad's largest donor, sending medicine to Niger.",
       {"AID KEN>NER ../2021-11-30 actual"}},
      {"The opposition read a Senegalese resolution urging Chad to leave.",
       {"REQUEST SEN>TCD ../2021-11-30 actual"}},
      {"Kenya urged the public to give blankets to Chad.", {"REQUEST KEN> 2021-11-30~ actual"}},
      {"Kenyan lawmakers urged President William Ruto of Kenya to resign.",
       {"REQUEST KEN>william-ruto 2021-11-30~ actual"}},
      {"A man was beaten and robbed by guards in Lima.", {"ASSAULT guards> 2021-11-30~ actual"}},
      {"A Chinese businessman was arrested in Texas.",
       {"COERCE USA>businessman 2021-11-30~ actual"}},
      {"Togo arrested a Ghanaian driver on a Kenyan warrant.",
       {"COERCE TGO>driver 2021-11-30~ actual"}},
      {"Togo deported the driver to Benin.", {"COERCE TGO>driver 2021-11-30~ actual"}},
      {"The army of Togo arrested Ali Bako and his wife, Ines Moreno, in Lome.",
       {"COERCE TGO>ali-bako,ines-moreno 2021-11-30~ actual"}},
      {"Gunmen killed the brother of the minister of Chad.",
       {"ASSAULT gunmen>brother 2021-11-30~ actual"}},
      {"A friend of Ali Bako's killer insulted the king of Togo.",
       {"ACCUSE friend>TGO 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: what is judged or refused names the other party") {
  check({
      {"Gabon rejected the terms that SADC had set.", {"REJECT GAB>SADC 2021-11-30~ actual"}},
      {"Togo dismissed an offer Ghana made.", {"REJECT TGO>GHA 2021-11-30~ actual"}},
      {"Kenya closed the border on Monday.\n\nThe move was welcomed by Uganda.",
       {"COERCE KEN> 2021-11-29 actual", "SUPPORT UGA>KEN 2021-11-29~ actual"}},
      {"Chad closed the border.\n\nNiger criticised the decision to leave.",
       {"COERCE TCD> 2021-11-30~ actual", "ACCUSE NER> 2021-11-30~ actual"}},
      {"Israel rejected an offer by Egypt.",
       {"REJECT ISR>EGY 2021-11-30~ actual", "AGREE EGY>ISR ../2021-11-30 actual"}},
      {"Israel rejected a call by Egypt for a truce.", {"REJECT ISR>EGY 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: more of the same people are the target of both verbs") {
  check({
      {"Two men are killed and three others are injured in a Chadian airstrike on a bus in Zinder, "
       "Niger.",
       {"ASSAULT TCD>NER 2021-11-30~ actual"}},
      {"Peru denied visas to athletes from Chad, Niger and Togo.",
       {"REJECT PER>TCD,NER,TGO 2021-11-30~ actual"}},
      {"Two guards of Kenya were shot and three others were wounded by the rebels.",
       {"ASSAULT rebels>KEN 2021-11-30~ actual"}},
      {"Four Syrian soldiers were killed and nine others were wounded when a bomb went off.",
       {"ASSAULT >SYR 2021-11-30~ actual"}},
      {"Chad bombed one Libyan bridge and shelled another.",
       {"ASSAULT TCD>LBY 2021-11-30~ actual"}},
      {"Rebels killed two Chadian soldiers and wounded five others.",
       {"ASSAULT rebels>TCD 2021-11-30~ actual"}},
      {"Rebels killed two Chadian soldiers and blew up a bridge.",
       {"ASSAULT rebels>TCD 2021-11-30~ actual", "ASSAULT rebels>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: an object pronoun is not its own subject, which a subject goes on with") {
  check({
      {"Togo praised Peru. Chad refuses to back it.",
       {"SUPPORT TGO>PER 2021-11-30~ actual", "REJECT TCD>TGO 2021-11-30~ actual"}},
      {"Togo's president, Ali Bako, met Musa Kone of Mali on Monday. He urged Ghana to help.",
       {"CONSULT TGO,MLI> 2021-11-29 actual", "REQUEST TGO>GHA 2021-11-29~ actual"}},
      {"Residents fled. Soldiers dragged the residents out and forced them to march.",
       {"OTHER:migration residents> 2021-11-30~ actual",
        "COERCE soldiers>residents 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: the target of attacks suffers them") {
  check({
      {"Saudi cities were the target of attacks by the Houthis.",
       {"ASSAULT houthis>SAU ../2021-11-30 actual"}},
      {"President Ali Bako of Chad was the victim of an assassination.",
       {"ASSAULT >ali-bako ../2021-11-30 actual"}},
      {"The mayor spoke of the target of the plan.", {}},
  });
}

TEST_CASE("events: whoever acts along with others acts too") {
  check({
      {"Chad was attacked by neighbours including Togo and Ghana, along with Peru.",
       {"ASSAULT TGO,GHA,PER>TCD 2021-11-30~ actual"}},
      {"Kenya was attacked by Chad, along with Niger.", {"ASSAULT TCD,NER>KEN 2021-11-30~ actual"}},
      {"France, along with Mali, accused Peru of spying.",
       {"ACCUSE FRA,MLI>PER 2021-11-30~ actual"}},
      {"Ali Bako, along with other activists, was detained.",
       {"COERCE >ali-bako 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a promise, a refusal or an inquiry concerns the party that its content names") {
  check({
      {"Canada imposed a tariff in answer to what it called Chad's lies.",
       {"SANCTION CAN>TCD 2021-11-30~ actual"}},
      {"Kenya pointed the finger at the army of Chad.", {"ACCUSE KEN>TCD 2021-11-30~ actual"}},
      {"Canada signed an agreement to send aid to Kenya's army.",
       {"AGREE CAN>KEN 2021-11-30~ actual"}},
      {"Peru rejected the plan, saying that it would anger Bolivia.",
       {"REJECT PER> 2021-11-30~ actual"}},
      {"Peru promised to send Bolivia two helicopters.", {"AGREE PER>BOL 2021-11-30~ actual"}},
      {"Germany agreed to supply tanks to Ukraine.", {"AGREE DEU>UKR 2021-11-30~ actual"}},
      {"Sweden agreed to send trainers to Mali.", {"AGREE SWE>MLI 2021-11-30~ actual"}},
      {"Sweden and Mali agreed to open an embassy in Chad.", {"AGREE SWE,MLI> 2021-11-30~ actual"}},
      {"The rebels refused to meet with the envoy of Chad.",
       {"REJECT rebels>TCD 2021-11-30~ actual"}},
      {"Kenya refused an offer from Ugandan President Ali Bako to train its pilots.",
       {"REJECT KEN>UGA 2021-11-30~ actual", "AGREE UGA>KEN ../2021-11-30 actual"}},
      {"A spokesman defended Kenya's sanctions against Chad.",
       {"SUPPORT spokesman>KEN 2021-11-30~ actual", "SANCTION KEN>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: whoever made a weapon or a paper acts by it, and once") {
  check({
      {"The rockets fired by Hezbollah struck a village in Israel.",
       {"ASSAULT hezbollah>ISR 2021-11-30~ actual"}},
      {"Kenya rejected a plan drafted by Chad.", {"REJECT KEN>TCD 2021-11-30~ actual"}},
      {"Kenya issued a letter accusing Chad of spying.", {"ACCUSE KEN>TCD 2021-11-30~ actual"}},
      {"Kenya builds a dam threatening farmers in Chad.", {}},
      {"The bomb planted by the rebels killed two soldiers in Mali.",
       {"ASSAULT rebels>soldiers 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: force that is to drive somebody away is used on him") {
  check({
      {"Kenya said its forces were battling to dislodge Somali troops from Mandera.",
       {"ASSAULT KEN>SOM ../2021-11-30 actual"}},
      {"Chadian troops fought to recapture the town from the rebels.",
       {"ASSAULT TCD>rebels 2021-11-30~ actual"}},
      {"The seizure by Iran of a Greek tanker angered Athens.",
       {"COERCE IRN>GRC 2021-11-30~ actual"}},
      {"The arrest by Turkish police of two journalists angered Athens.",
       {"COERCE TUR>journalists 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: an act without a doer is one only where nobody is lost") {
  check({
      {"Eight miners were arrested in Kenya on Monday.", {"COERCE KEN>miners 2021-11-29 actual"}},
      {"Eight miners were arrested on Monday. Kenya said it was sorry. Kenya will meet Chad.",
       {"COERCE KEN>miners 2021-11-29 actual", "CONSULT KEN,TCD>  planned"}},
      {"Eight miners were arrested on Monday. Kenya said it was sorry. Chad left. Chad won.",
       {"COERCE >miners 2021-11-29 actual"}},
      {"Attacks on Kenya are rare.", {}},
      {"The attacks on Kenya killed nine people.", {"ASSAULT >KEN 2021-11-30~ actual"}},
      {"Chad might be attacked.", {}},
      {"The plan is to warn Chad.", {}},
      {"Kenya held talks without an attack on Chad.", {"CONSULT KEN> 2021-11-30~ actual"}},
      {"There was no sign of Kenyan reinforcements near Chad.", {}},
      {"The absence of a truce between Chad and Niger angered Mali.", {}},
      {"Neither Kenya nor Chad accepted the proposals.", {"REJECT KEN,TCD> 2021-11-30~ actual"}},
      {"Falling prices have hit Chad.", {}},
  });
}

TEST_CASE("events: of what takes two, the other is the power that acts in the sentence") {
  check({
      {"Kenya's minister cited progress in talks with Somalia.",
       {"CONSULT KEN,SOM> 2021-11-30~ actual"}},
      {"Peru said on Monday that the truce with Chile would end.", {"AGREE PER,CHL>  planned"}},
      {"Kenya rejected a deal with Somalia.", {"REJECT KEN>SOM 2021-11-30~ actual"}},
      {"Reporters asked about the talks with Benin.", {"CONSULT BEN> ../2021-11-30 actual"}},
  });
}

TEST_CASE("events: of coordinated passives each is done to the subject") {
  check({
      {"The envoy was arrested and deported.",
       {"COERCE >envoy 2021-11-30~ actual", "COERCE >envoy 2021-11-30~ actual"}},
      {"Ali Bako was acquitted of fraud and found guilty of murder.",
       {"RETREAT >ali-bako 2021-11-30~ actual", "SANCTION >ali-bako 2021-11-30~ actual"}},
      {"Ali Bako was arrested and accused the police of Togo.",
       {"COERCE TGO>ali-bako 2021-11-30~ actual", "ACCUSE ali-bako>TGO 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a number alone stands for people, the name of a body for no act") {
  check({
      {"Thousands marched in Lima on Monday.", {"PROTEST people> 2021-11-29 actual"}},
      {"Hundreds of students marched in Lima on Monday.", {"PROTEST students> 2021-11-29 actual"}},
      {"Raids on cattle killed dozens of cows.", {}},
      {"Niger joined the General Agreement on Tariffs and Trade on Monday.", {}},
  });
}

TEST_CASE("events: a state that strikes nameless people in another strikes that state") {
  check({
      {"Kenyan jets killed two nurses in Kismayo, Somalia.",
       {"ASSAULT KEN>SOM 2021-11-30~ actual"}},
      {"Rebels killed two nurses in Kismayo, Somalia.",
       {"ASSAULT rebels>nurses 2021-11-30~ actual"}},
      {"Kenyan soldiers killed two nurses in Mombasa.", {"ASSAULT KEN>nurses 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a weapon that acts for nobody named still strikes somebody") {
  check({
      {"Two jets from Chad bombed a camp in Niger.", {"ASSAULT TCD>NER 2021-11-30~ actual"}},
      {"Warships shelled four Libyan oil depots on Monday.", {"ASSAULT >LBY 2021-11-29 actual"}},
      {"Unknown jets attacked three Iranian oil rigs early on Monday, sources said.",
       {"ASSAULT >IRN 2021-11-29 actual"}},
  });
}

TEST_CASE("events: charges that somebody calls untrue are those of whoever made them") {
  check({
      {"Kenya said the charges made by Chad were baseless.",
       {"REJECT KEN>TCD 2021-11-30~ actual", "ACCUSE TCD> 2021-11-30~ actual"}},
      {"\"The claims of Niger are false,\" the government of Peru said.",
       {"REJECT PER>NER 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: who is said behind a comma to be involved in a raid makes it") {
  check({
      {"Sunday's raid, involving 30 gunmen, is a sign that Chad is weak.",
       {"ASSAULT gunmen> 2021-11-28 actual"}},
  });
}

TEST_CASE("events: what is reported somewhere happened there") {
  check({
      {"Bombings were reported in a region of Chad on Monday.", {"ASSAULT >TCD 2021-11-29 actual"}},
      {"An attack was reported by Chad in May.", {}},
  });
}

TEST_CASE("events: what is done to me is done to whoever says so, not by him") {
  check({
      {"Ali Bako, the premier of Chad, met Peter Moi, Kenya's envoy. \"He came in. He then hit me "
       "with a stick,\" Moi said.",
       {"CONSULT TCD,KEN> 2021-11-30~ actual", "ASSAULT TCD>KEN 2021-11-30~ actual"}},
      {"Kenya's envoy, Ali Moi, complained that he was beaten by Chadian police.",
       {"ACCUSE KEN>TCD 2021-11-30~ actual", "ASSAULT TCD>ali-moi 2021-11-30~ actual"}},
      {"Kenya regretted Chad's opposition to the treaty.", {"ACCUSE KEN>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: a relative clause in the plural is of all those listed before it") {
  check({
      {"Kenya met Chad and Niger, which have attacked rebels.",
       {"CONSULT KEN,TCD,NER> 2021-11-30~ actual", "ASSAULT TCD,NER>rebels ../2021-11-30 actual"}},
      {"Kenya met Chad and Niger, which has attacked rebels.",
       {"CONSULT KEN,TCD,NER> 2021-11-30~ actual", "ASSAULT NER>rebels ../2021-11-30 actual"}},
  });
}

TEST_CASE("events: troops without a name are those of whoever tells of them") {
  check({
      {"Chad said troops had killed nine rebels near Faya.",
       {"ASSAULT TCD>rebels ../2021-11-30 actual"}},
      {"Iran said soldiers backed by tanks captured a hill from Iraq.",
       {"ASSAULT IRN>IRQ 2021-11-30~ actual"}},
      {"Hezbollah said fighters had seized a fort from Chad.",
       {"COERCE hezbollah>TCD ../2021-11-30 actual"}},
      // Not where they act against him or elsewhere.
      {"Kenya said troops had attacked its village.", {"ASSAULT troops>KEN ../2021-11-30 actual"}},
      {"Peru said soldiers had killed protesters in Chad.",
       {"ASSAULT soldiers>protesters ../2021-11-30 actual"}},
  });
}

TEST_CASE("events: people are who they are called, counted or not") {
  check({
      {"Hundreds of Kenyan students marched through Nairobi on Tuesday.",
       {"PROTEST students> 2021-11-30 actual"}},
      {"The statement, signed by Kenya and Peru, condemned Chad.",
       {"AGREE KEN,PER> 2021-11-30~ actual", "ACCUSE KEN,PER>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: forces that are for a person fight for him, protesters for themselves") {
  check({
      {"Ali Bako spoke. Pro-Bako troops shelled a town in Mali.",
       {"ASSAULT ali-bako>MLI 2021-11-30~ actual"}},
      {"Ali Bako spoke. Rebels clashed with pro-Bako forces on Monday.",
       {"ASSAULT rebels,ali-bako> 2021-11-29 actual"}},
      {"Ali Bako spoke. Pro-Bako protesters marched.", {"PROTEST protesters> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: an accusation that is denied is its maker's, whatever it says of phases") {
  check({
      {"Niger denied Kenyan accusations that it is trying to arm the rebels.",
       {"REJECT NER>KEN 2021-11-30~ actual", "ACCUSE KEN>NER ../2021-11-30 actual"}},
      {"Chad dismissed allegations by Peru that it had begun to jam broadcasts.",
       {"REJECT TCD>PER 2021-11-30~ actual", "ACCUSE PER>TCD ../2021-11-30 actual"}},
      {"Chad denied accusations.", {"REJECT TCD> 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: counted countries are a party unless the text names them") {
  check({
      {"Thirty countries urged Chad to free the envoy.",
       {"REQUEST countries>TCD 2021-11-30~ actual"}},
      {"Dozens of governments condemned Peru.",
       {"ACCUSE governments>PER 2021-11-30~ actual"}},
      {"Only three countries, Chad, Niger and Mali, condemned Peru.",
       {"ACCUSE TCD,NER,MLI>PER 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: others beside some are more of them") {
  check({
      {"Some farmers marched in Lima while others threw stones at police.",
       {"PROTEST farmers>PER 2021-11-30~ actual"}},
      {"Many rebels fled, and others surrendered to the army.",
       {"RETREAT rebels> 2021-11-30~ actual", "RETREAT rebels>army 2021-11-30~ actual"}},
      {"Other farmers marched in Peru.", {"PROTEST farmers> 2021-11-30~ actual"}},
      {"OTHERS WHO MADE DEADLY RAIDS (Football)", {}},  // no clause around them
  });
}

TEST_CASE("events: a first name of others is nobody's surname without his state") {
  check({
      {"Hassan condemned Peru.", {}},
      {"Tanzania was angry. Hassan condemned Peru.", {"ACCUSE TZA>PER 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: opponents and critics are told apart by whose they are") {
  check({
      {"Workers were attacked by Ali Bako's opponents.",
       {"ASSAULT bako-opponents>workers 2021-11-30~ actual"}},
      {"Critics of Ali Bako accused Chad.", {"ACCUSE bako-critics>TCD 2021-11-30~ actual"}},
  });
}

TEST_CASE("events: the uprising of a country is against its state, that of a people by it") {
  check({
      {"The Libyan uprising angered Togo.", {"ASSAULT >LBY ../2021-11-30 actual"}},
      {"The Kurdish uprising against Iraq angered Togo.",
       {"ASSAULT kurds>IRQ ../2021-11-30 actual"}},
  });
}

TEST_CASE("parties: weapons act for whoever launched them, a known spokesman for whom he spoke") {
  check({
      {"Kenyan-fired missiles struck Chadian targets.", {"ASSAULT KEN>TCD 2021-11-30~ actual"}},
      {"A spokesman for the army of Chad spoke. The spokesman denied the report.",
       {"REJECT TCD> 2021-11-30~ actual"}},
      {"An envoy of Ghana met the rebels. The envoy accused Peru of lying.",
       {"CONSULT GHA,rebels> 2021-11-30~ actual", "ACCUSE GHA>PER 2021-11-30~ actual"}},
      {"Trade ministers spoke of the Uruguay meeting.",
       {"CONSULT trade-ministers> ../2021-11-30 actual"}},
      {"Five soldiers died in an ambush by the People's Liberation Army of Kasai.",
       {"ASSAULT people-s-liberation-army-of-kasai>soldiers 2021-11-30~ actual"}},
      {"The man was taken to Jamaica Hospital and was charged with murder.", {}},
  });
}
