// Nouns by which a definition names the kind of thing: "tissue" in "tissue that lines organs", "coat" in "waxy coat".
import { isAdjective } from "./noun.ts";
import { findWords } from "./words.ts";

/** Kinds of things, persons and happenings; nothing that only goes with a thing, such as illnesses and signs. */
const kinds = new Set(
	`account act action activity agency agent agonist agreement algorithm alloy amount angle animal antagonist apparatus appliance
	approach arch area army arrangement artery assembly attack authority bacterium band bank barrier base beam
	behavior behaviour being belief belt bird board boat body book bottle boundary box branch bread brush building
	bundle cable canal capacity card case cave cavity cell center centre chain chamber change channel character
	charge cheese chemical chord church circle circuit city claim class clause clay cloth clothing club coat
	coating code coin collection colony color colour column combination command committee company component
	compound concept condition confection construction contract copy core council country course court cover
	covering crime crop crust crystal currency current curve custom cycle dam dance data day debt decision
	decoration deed demand deposit desert design device dish distance district doctrine document dough draft dress
	drink drug duct duty dye element engine entity entry enzyme era error estate event exchange expense expression
	fabric fact factory family farm fee feeling fiber fibre field figure file film filter fish flag flap fleet
	flow flower fluid fold food force form format formation formula fort fortress fraction fracture frame
	framework friction fruit fuel function fund fungus furnace game gap garment gas gate gene glacier gland glass
	god goddess goods government grade grain grass grid group growth guard guild habit herb hill hole holiday
	hormone horse hotel house hymn idea ideal illusion image income index industry infantry influence ingredient
	inlet insect institution instruction instrument insurance interest interval investment island item joint
	journey judge key kind king kingdom knife label lake land landform language law layer leaf league lens letter
	liability library light limit line liquid list loan log loop machine magistrate man map mark market mass
	material matrix meal measure meat mechanism medium meeting melody membrane memory men merger metal method
	military mineral mixture mode model molecule money monk month monument mountain movement muscle name narrative
	neighbourhood nerve network noise note noun number object office oil opening operation order ordering organ
	organelle organisation organism organization output package page painting panel paper parasite part particle
	party passage path pattern pay payment peace peasant people period person phase phenomenon phrase piece
	pigment pipe place plan planet plant plate plateau play point policy pool population pore port position power
	practice priest principle probability procedure process product profession profit program programme promise
	proof property protein protocol quantity queue range rate ratio reaction record reef region relation
	relationship religion remedy rent request reserve resin resource response rhythm ridge right rights ring
	ritual river road rock rod role root rope route row rule sac salt sample sauce scale scheme school science
	sculpture season seat section sector sediment seed segment selection sequence series server service session
	set shape share sheet shell shield ship shop shrub signal slave society soil soldier solid solution song sound
	soup source space species speech spirit stage star state statement statue step stew stock stone store storm
	story strait strategy stream string stroke structure study style subset substance substrate suffix sugar sum
	supply surface surplus symbol syrup system table tale task tax team technique temple tendency territory test
	text theory thing thread tie time tissue title tone tool topping toxin tradition tragedy transaction trap
	treaty tree trial triangle tribe troops trousers truck trust tube tunnel type unit unity universe uprising use
	valley value valve variable variant variation variety vector vegetable vehicle vein verb verse vessel vest
	village virus vitamin volume vote vowel wall war warehouse wave way weapon weight wind window wire woman women
	wood word work workshop zone`.split(/\s+/),
);

/** Parts of the body, states and stuff, though they end like those who do something. */
const noDoer =
	/^(?:finger|liver|shoulder|bladder|ulcer|fever|cancer|blister|water|butter|danger|hunger|anger|weather|winter|summer|corner|centimeter|other|rather|after|under|over|never|ever|either|neither|further|lower|upper|higher|better|greater|smaller|larger|longer|shorter|faster|slower|older|newer|earlier|later|tremor|terror|horror|tumor|humor|minor|major|prior|anterior|posterior|superior|inferior|interior|exterior|junior|senior)$/;

/** True for a noun that names a kind: "layer", "workers", "bodies", "leader". */
export function isKindNoun(lower: string): boolean {
	if (kinds.has(lower)) return true;
	if (/[^s]s$/.test(lower)) {
		const one = lower
			.replace(/ies$/, "y")
			.replace(/(?<=[sxz]|ch|sh)es$/, "")
			.replace(/s$/, "");
		if (kinds.has(one) || isDoer(one)) return true;
	}
	return isDoer(lower);
}

/** "ruler", "container", "editor". */
function isDoer(lower: string): boolean {
	return /^\p{Ll}{3,}(?:er|or)$/u.test(lower) && !noDoer.test(lower);
}

const joint =
	/^(?:of|that|which|for|to|with|from|in|used|where|between|who|whose|by|at|on|when|inside|within|after|before|per|without|under|over|about|against|across|along|around|through|into|during|via|near|behind|above|below|toward|towards|among|caused|formed|produced|found|located|designed|containing|consisting|using|made|based|given|held|built|set|paid|issued|drawn)$/;

/** True where the words up to the first joint or comma end in a noun that names a kind: "waxy coating that …". */
export function namesKind(meaning: string): boolean {
	const lead = meaning.split(/[,;(:]|\s[-–—]\s/)[0] ?? "";
	const words = findWords(lead);
	const end = words.findIndex(({ lower }, at) => at > 0 && joint.test(lower));
	const head = end < 0 ? words : words.slice(0, end);
	const last = head.at(-1);
	return (
		last !== undefined &&
		head.length < 6 &&
		last.text === last.lower &&
		isKindNoun(last.lower) &&
		!(head.length === 1 && isAdjective(last.lower))
	);
}
