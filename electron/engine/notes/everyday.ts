// Nouns and adjectives of everyday life and of school books: at the start of a sentence their capital means no name.
import { aboutForm, formOf } from "./word-form.ts";

/** No word that is a product, a place or a person as well: "rust", "swift", "turkey", "bath". */
const words = new Set(
	`service container domain instance request server client queue value function process thread folder directory link page task event version update change response message token policy role rule permission snapshot backup bucket object replica region zone endpoint gateway subnet log metric alarm tag certificate template resource parameter setting option distilled finer aerial bicarbonate tempera fresco abdomen ability absence abuse academic accent accident accuracy acid acorn actor acute adult advantage adverb advice aerial affair age agriculture aim air aircraft airline airport alcohol
algae alien alloy almond alpine altitude aluminium aluminum amateur ambient amphibian amplitude analysis anatomy ancestor anchor ancient angle animal ankle annual answer ant antenna
antibiotic antibody antigen apartment appetite apron arch archer area arm armor armour army arrow art artery article artist ash aspect asphalt asset atom atomic attic audience auditor aunt
author authority autumn average axe axis axle baby background bacon bacteria bag baker bakery ball ballad balloon bamboo banana band bandage bank banker barber bark barley barn barrel
barrier basement basic basin basket batter battery battle bay beach bead beak bean bear beard beat beaver bedrock bee beech beef beer beeswax beet beetle behavior behaviour bell belly belt
bench berry beverage bicycle bile birch bird birth biscuit bitter blade blanket blind blossom board boat body boiler bolt bomb book boot border boss bottle boundary bow bowel bowl box boy
brain brake bran brand brass brave bread breast breath breed breeze brick bride bridge brine bronze broom broth brother bruise brush bubble bucket bud budget buffer building bulb bull bullet
bumper bundle buoy burden burglar bus bush business butter butterfly button buyer cabbage cabin cabinet cable cage cake calcium calf camel camera camp canal candle cane cannon canoe canvas
capital captain caption carbon card career cargo carpenter carpet carrot cart cartilage case cash castle cat catalyst cataract caterpillar cathedral cattle cause cave cedar ceiling cell
cellar cement cemetery center centre century ceramic cereal chain chair chalk chamber champion channel chapel chapter charcoal charge chart cheap cheek cheese chemical chemist cherry chess
chest chicken chief child childhood chimney chin chip chisel chloride chlorine chocolate choice choir chord church cider cinema circle circuit citizen citrus city civic civil claim clan
clarinet class classic classical clause claw clay clean clergy clerk cliff climate clinic clinical clock cloth clothes clothing cloud club clue coach coal coarse coast coastal coat cockpit
cocoa coconut code coffee coin coke collagen collar college colon colony color colour column comb comet comic command common community company compass competition compost compound concrete
condition cone conflict conscious constant container contract copper coral cord cork corn corner corpse cotton cough council counter country county couple courage course court cousin cow
crab cradle craft crane crater cream creature credit creek crest crew cricket crime criminal crisis crop cross crow crowd crown crude crust cub cube cuff cultural culture cup curb cure
currency current curse curtain curve cushion custom customer cycle cylinder dairy dam damp dance danger daughter dawn dead day deaf death debt decade deck deer defect degree delta dense density
dental dentist deposit depth desert design desk dessert dew diagram dial diamond diaper diary diesel diet digit digital dinner dirt disc disease dish disk distance ditch diver doctor dog
doll dollar dolphin domestic donkey donor door dose dough dove draft dragon drain drama drawer drawing dream dress drill drink driver drop drought drug drum duck duct duke dust duty dwarf
dye eagle ear earring earthquake east economy edge editor education eel effect effort egg elastic elbow elder elderly election electric electron elite elm embassy embryo emotion
emperor empire employee employer enamel enemy engine engineer envelope environment enzyme epic equal equation equator era error essay estate ethanol ethical evening event evil excess exit
expert explosive export extra eye eyebrow eyelid fabric face fact factor factory faculty failure faint fair faith false fame family farm farmer farming fat father fault fauna feather feature
fee female fence fermentation fern ferry fertile fertiliser fertilizer fever fiber fibre fiction fiddle field figure file film filter fin final finger fir fire firm first fish fisherman fist
flag flame flat flavor flavour flax fleet flesh flight flint flock flood floor flora flour flow flower flu fluid flute foam focus fog foil folk food foot forearm forehead foreign forest fork
formal formula fort fossil foundation fountain fox fracture fragile frame freight frequency freshwater friction friend frog front frost frozen fruit fuel fungi fungus fur furnace furniture
fuse future gallery game gang gap garage garden garlic garment gas gate gear gender gene general genetic genius gentle geometric germ ghost giant gift gill ginger girl glacier gland glass
glaze glove goal goat goblet god gold golden goose gorge government governor gown grade gradual grain grammar grand granite grape graph graphite grass gravel gravity grease green greenhouse
grief grill grip grocery ground group guard guest guide guild guilt guitar gulf gull gum gun gut habit hail hair half hall ham hammer hand handle harbor harbour hare harmony harp harvest hat
hatch hawk hay hazard hazel head headache health hearing heart hearth heat heaven hedge heel height heir helium helmet hemp hen herb herd hero heron herring hide highway hill hinge hip hobby
hole holiday holy home honest honey hood hoof hook horizon hormone horn horse hospital host hotel hour house household housing human humid hunger hunter hydrogen hygiene ice icon idea ideal
idiom image immune impact import impulse inch income indoor industrial industry infant infection inflation inland inner input insect insulin insurance intense interest internal intestine
invoice iodine iron island ivory jacket jail jam jar jaw jelly jet jewel job joint joke journal journey judge juice jungle junior junk jury justice kettle key kidney king kingdom kitchen
kite kitten knee knife knight knitting knob knot labor labour lace lack ladder lady lake lamb landlord landscape lane language lantern larva laser late law lawn lawyer layer lead leader leaf
leather legal legend lemon lens leopard letter lettuce level lever liberal library lichen lid life lightning limb lime limestone limit linear linen liner lion lip liquid list literary liver
lizard loaf loan lobe lobster local lock locomotive log logic lorry loss lotion loud lower loyal luck lumber lunar lunch lung lymph machine magma magnesium magnet magnetic magnitude mail
maize major male malt mammal manganese mango manner mantle manual manure manuscript maple marble mare margin marine mark market marriage marrow marsh mask mass master mat match mate material
mathematics matrix matter mature maximum mayor maze meadow meal measure meat mechanic medical medicine medieval medium melody melon member membrane memory mental merchant merger metal meteor
method microwave middle midnight midwife migrant mild mile military milk mill millet mine miner mineral minimum minister minor mirror missile mist mixed moisture mold mole molecular molecule
moment monastery money monk monkey monopoly monsoon month mood moral morning mortar mosquito moss moth mother motor mould mountain mouse mouth movie mucus mud mule mural muscle museum
mushroom music musician mussel mustard mutual nail name napkin narrow nation national native natural nature naval navy nearby neck necklace needle negative nephew nerve nervous nest net
nettle network neuron neutral neutron news newspaper nickel niece night nitrate nitrogen noble noise noon normal north nose notary note notice noun novel nuclear nucleus number nun
nurse nut nutrient oak oat ocean octopus odd odour office officer official oil old olive omelette onion opera opinion optical orange orchard orchestra organ organic organism origin orphan
other otter ounce outdoor outer oven overhead owl owner oxide oxygen oyster pain paint painter painting palace pale palm pan panel panic pants paper paragraph parallel parasite parent park
parrot partial particle partner party passenger passport past pasta paste pastry path patient pattern pea peace peach peacock peak peanut pear peasant peat pebble peel pen penalty pencil
pendulum penguin pension people pepper percussion perfect perfume permanent person personal pest petal petrol phase philosopher philosophy phosphate phosphorus photograph photon phrase
physical physician pianist piano pie piece pier pigeon pigment pile pill pillar pillow pilot pine pink pipe piston pit pitch pivot plague plain plaintiff plan plane planet plank plant
plaster plastic plate platform platinum play player plot plough plow plum plumber plump pneumonia pocket poem poet poetry point poison polar pole police policy polite political polymer pond
pony pool poor pope poppy popular population porcelain pork port porter portrait positive possible post pot potassium potato pottery poultry poverty powder power practical prayer pregnancy
pregnant premium president pressure price priest prince princess principal print prison prisoner private prize product profit prompt proof property prose protein proton proud proverb
province pub public pulley pulp pulse pump pumpkin punch pupil pure purple purse pyramid quail quality quantity quarry quart quarter quartz quick quiet quilt rabbit race radar radial
radiation radical radio radish radius railway rain rainbow rainfall ramp ranch range rare rat rate rational raven razor reader real rear receipt recent recipe reef reform regular reindeer
relative religion religious remote rent repair reptile republic research resin resistance resource rest restaurant retail retina revenue reverse revolution rhyme rhythm rib ribbon rice rich
ridge rifle rigid ripe rite river road robot rock rocket rod roe roof room rooster root rope rotor rough round route royal rubber rudder rug ruin ruler rumour rural rye sack saddle safe sail
sailor saint salad salary sale salmon salt salty sanction sand sandstone sandwich sap satellite sauce sausage savings sawdust scalar scale scar scarf scene school science scientist scissors
scope score scout screen screw scrub sculpture sea seal season seat seaweed second secret secular seed segment seller semester senior sensor sentence separate sequence series serious servant
session sewage shade shadow shaft shallow shame shampoo shape share shark sharp sheep shelf shell shelter sheriff ship shirt shock shoe shop shore short shoulder shovel shower shrimp shrub
sibling sickle side sigh sight signature silence silica silicon silk silver similar sink sister skeleton skill skin skirt skull slab slang slate slave sleeve slice slide slope slow slug
small smart smoke smooth snail snake snow soap social sock soda sodium sofa soil solar soldier sole solid soluble solution solvent son song soup sour source south sow space spade
spare sparrow spatial spear special species spectrum speech sperm sphere spice spider spinach spinal spine spiral spirit spleen sponge spoon sport spot spouse spray spring spruce squid
squirrel stable stadium staff stage stain stair stalk stamp standard staple star starch starter state static station statue status steady steak steam steel steep stellar stern stick stiff
stitch stock stomach stone stool storage store story stove strain strait strange strap straw strawberry stream street strict string strip student studio stump stupid style subject submarine
subway suffix sugar suit sulfate sulfur sulphur summer sun sunlight supper supply surface surgeon surgery surname surplus survey suspect swamp swan sweat sweet swelling swimmer sword
syllable symptom syrup table tablet tactical tail tailor talent tall tank tannin tap tape tar target tariff tax taxi tea teacher team teenager telephone telescope temperature temple
temporary tenant tendon tennis tent terminal terrain territory textile texture theater theatre theft theme theoretical theory thermal thermometer thick thief thigh thin thorn thread threat
throat throne thumb thunder thyroid ticket tidal tide tie tiger tight tile timber time timid tin tiny tissue title toad toast tobacco toe toilet tomato tomb tone tongue tool tooth torch
tornado torque tortoise total touch tour tourist towel tower town toxic toxin toy track trade trader traffic tragic trailer train trait transport trap trauma traveller tray treasure treaty
tree trial tribe tributary trigger trolley troop tropical trout truck true trumpet trunk trust truth tube tulip tumor tumour tuna tunnel turbine turtle tutor twin typical tyre ulcer ultimate
ultraviolet uncle underground uniform union unique unit universal universe university upper urban urine user usual vacation vaccine vacuum vague valley valve van vapor vapour variable
vascular vector vegetable vegetation vehicle vein velocity velvet venom verb verse vertebrate vertical vessel veteran vicar victim video village villain vine vinegar vineyard violin virgin
virtual virus visible visitor visual vital vitamin vocal voice volcano voltage volume vowel voyage vulture wage wagon waist wall wallet walnut war warden wardrobe warehouse warm warrior wasp
waste water waterfall wavelength wax wealth weapon weather web wedding weed week weekend weight weld well wet whale wheat wheel whetstone whip whole wide widow wife wild wildlife
wind window wing winner winter wire wisdom wise witch witness wolf woman wool word worker workshop world worm worst wound wrist writer wrong yard yarn year yeast yield yogurt yolk young
youth zinc zoo`.split(/\s+/),
);

const knows = aboutForm(({ lower }) => {
	if (words.has(lower)) return true;
	if (!lower.endsWith("s")) return false;
	return (
		words.has(lower.slice(0, -1)) ||
		(lower.endsWith("es") && words.has(lower.slice(0, -2))) ||
		(lower.endsWith("ies") && words.has(`${lower.slice(0, -3)}y`))
	);
});

/** True for a common word of everyday life, whatever its case and number: "Salt", "linen", "Bees". */
export function isEveryday(word: string): boolean {
	return knows(formOf(word));
}
