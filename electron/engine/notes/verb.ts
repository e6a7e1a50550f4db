// The verbs of technical notes with their forms: enough to find the verb of a statement without a language model.

import { irregular } from "./irregular-verb.ts";

const bases =
	`accept access account achieve act add adjust affect aggregate alert allocate allow analyze apply appear archive arrive assess assign associate
assume attach attempt attract audit authenticate authorize automate avoid back balance base batch become begin behave belong block boot break bring broadcast build bypass
cache calculate call capture carry cause change charge check choose clear clone close collect combine come communicate compare complete compress compute concern
configure connect consist constrain consume contain continue contribute control convert coordinate copy correct cost count cover crash create decide declare decouple decrease decrypt
default define delay delegate delete deliver deny depend deploy describe detach detect determine differ direct disable discard discover display distinguish distribute divide drive drop
duplicate earn elect eliminate emit emulate enable encapsulate encounter encrypt end enforce enhance ensure enter establish evaluate examine exceed exchange exclude execute exist expand expect
expire explain expose extend extract fail fall fetch fill filter find finish fit fix flow focus follow force form forward function gain gather generate get give go grant grow guarantee guide
handle happen have help hide hold host identify ignore implement imply import impose improve include incorporate increase incur index indicate infer inform inherit initiate inspect install
integrate interact intercept introduce invoke involve isolate join keep know lack last launch lead learn leave let leverage lie limit link list listen live load locate lock log look lose
maintain make manage map mark match mean measure meet migrate mirror mix monitor mount move multiply need negotiate notify obtain occur offer omit open operate optimize orchestrate originate
outlive overcome override own parse participate pass pause pay perform permit persist place plan point poll populate prefer prepare prevent print prioritize process produce prohibit propagate protect prove
provide provision publish pull purchase push put query queue raise range reach read receive recognize recommend record recover redirect reduce refer reference reflect refuse register reject
relate release rely remain remove rename render repeat replace replicate report represent request require reserve reside resize resolve respond restart restore restrict result resume retain retrieve return
reuse revoke rise rotate route run sacrifice save say scale scan schedule search secure see seek select send separate serve set share shift show shut sign simplify sit skip slow snapshot solve
sort span specify speed spin split spread stack stand start stay stem step stop store stream stretch strip submit subscribe succeed suffer suit supply support suppose surround survive suspend swap switch
sync synchronize tag take target tell tend terminate test throttle tie time tolerate track train transfer transform translate transmit travel treat trigger trust try tune turn uncover understand unlock update
upgrade upload use utilize validate vary verify visit wait walk want warn watch work wrap write yield
edit bake customize draft wire skip zip unzip mask click drag drop
absorb accelerate adapt adopt aid amplify apply approach arise ask attack bind bond breathe burn carry catalyze circulate cleave compensate compete compose compress conduct conquer conserve consolidate contract
contradict cool convey correspond cross cut damage decay decline decompose defend degrade demand denote deplete derive descend destroy develop die diffuse digest dilute diminish discharge dissolve dominate donate
double draw eat embed emerge employ encode encourage enclose engage equal escape evolve excite excrete exert exhibit express feed fight flee flourish fold forbid found freeze fuse govern heat hydrolyze impair
inhibit inject innervate innovate insulate interpret invade invent issue kill leak lift line live lower lyse melt metabolize mobilize moderate modify modulate mutate neutralize nourish occupy oppose orbit
oxidize penetrate phosphorylate polarize possess precede precipitate predict preserve press promote propose pump quantify react rebel rebuild recruit regulate reign relax relieve reproduce resemble resist
restrain reveal revolve rotate rule secrete seize sense shape signal signify sink stimulate store strengthen stretch suppress sustain swell symbolize synthesize teach threaten transcribe transport trap undergo unite vibrate
violate weaken weigh widen win
aim abstract accumulate abolish abdicate activate addict administer adhere advance advise advocate age agree alleviate alternate annex announce annotate anticipate appeal appoint argue arrest assert assist attain attribute
await award ban bear beat behead bend betray bite bleed blend blow boil boost borrow bounce bundle bury bypass calculate campaign cancel capitalize cast catch cease celebrate certify chain charter chill cite claim clarify clash classify
climb coat code coin collapse colonize command commence comment commit commute compile conceal concede conclude condemn condense confer confess confine confirm conflict confuse congregate connote constitute constrict contend contest
contract convict convince counteract crown crush cultivate cure debate debug decode decompress dedicate deduce defeat defer deform defy delete delineate deliver demolish demonstrate deport depress deprive descend deserve
designate despise detain deteriorate deviate diagnose dictate differentiate dilate diminish disappear disarm disband discharge discourage disperse displace dispose disrupt dissociate distort distract disturb dive
dock document dodge drain drift drop dump educate eject elaborate elicit emancipate embark embody embrace emigrate emphasize empty enact encircle encompass endanger endorse enforce enlarge enrich enroll entail
enumerate envelop equip erase erect erode err erupt exaggerate excavate excel excite exempt exercise exhaust exile exploit export expose expel facilitate falsify fasten favour favor filter finance fire flatten flip float flood
flush fluctuate format formulate foster fragment frame free fulfil fulfill furnish gain gather germinate glow grade grasp greet grind guard harden harm harvest hash haul heal hinder hire hit hop hunt hybridize
ignite illuminate illustrate imitate immigrate impede implant imprison improve incite incline inflame inflate inflict influence infect infiltrate infringe ingest inhale initialize innervate inquire instruct insure intensify
intend intervene introduce inundate invalidate invest investigate invite ionize irritate judge justify kick kidnap knock label land lay leach legalize lend liberate license lift lobby loop lubricate magnify
manifest manipulate march marry master mature maximize mediate memorize mention merge migrate mimic mine minimize mislead misuse mobilize model mount multiply murder mute narrow nationalize navigate negate normalize nominate
nullify number obey object obscure observe obstruct order organize orient oscillate oust outlaw outline outperform overflow overlap overload overrule overtake pack package paint panic paralyze pardon partition patch pay
peak peel penalize perceive perish permeate persecute persuade petition picture pierce pile pilot pin pinpoint pioneer placate plan plant plot plug polish pollinate pollute portray postpone pour power praise preach
preclude predate predispose prefix preload presume prevail privatize proclaim program prolong proliferate pronounce prosecute prosper provoke prune publicize punish purge purify pursue quell question quicken radiate raid rank
ratify react reactivate realize reap rearrange reason reassure recall recede recite reclaim recognise recombine recompile reconcile reconstruct recur recycle redefine redesign redistribute redo reform refresh refund refute regain regenerate regroup
rehydrate reinforce reinstall reject rejoin relate relay relocate remedy remind renew renounce reorder repair repay repeal repel replay repress reproduce repudiate resign resort restate restructure resupply retaliate retire
retract retreat retry reunite revert review revise revive revolt reward rewrite ride ring rob roll rotate rule rupture satisfy saturate scatter schedule scrape screen seal seed seem segment segregate sell sentence sequence
sever shade shake share shatter shed shelter shield ship shoot shorten shrink sign signal silence simulate sit situate slice slide smooth smuggle sniff soak soften solidify sound source spare spawn specialize spill spoil
sponsor spray sprout squeeze stabilize stack stain stage stamp starve stash state steal steer sterilize stick stipulate straighten strike strive structure struggle study subdivide subdue subject submerge subsidize substitute subtract sue
suffocate suggest sum summarize summon supersede supervise supplement surface surpass surrender surge suspect swell swim symbolise tame tax tear telnet tempt test thicken thin threaten thrive tighten tilt tint
top toss touch trade transcend transduce transition transpire traverse treat trigger trim triple tunnel turn twist undermine underlie unfold unify unlink unload unpack unset untie unwind uphold urge usher vacate vaccinate validate
vanish vary veto vibrate view vote wage wake warm warrant wash wave wear weave welcome weld wield wipe withdraw withhold withstand witness worsen worship wound wreck wrinkle yield
acquit ally amortise annihilate antagonise append autoscale besiege bootstrap chelate conjugate converge cordon crawl deaminate deduplicate decree deduct depolarise depose deprovision detain dismiss distil duplicate elevate enfranchise escalate evict
federate fluctuate flood hydrate impersonate indict indemnify inflect infarct methylate multiplex demultiplex outrank overfit oxygenate palpate peer perfuse plead potentiate preempt prepend prescribe presign prewarm quarantine ravage raze reabsorb rebalance rebuff
recharge gesture download uninstall reformat induce articulate prolong protrude perforate ferment hatch erode deposit evaporate condense refract diffract corrode rust analyse catalyse paralyse hydrolyse dialyse overthrow cede enlist bomb blockade reunify inaugurate assassinate crucify excommunicate sculpt patent quash remand breach transpose derogate lodge disseminate dampen
recharge reclassify redact rekey remediate reload fade miss rescind reshard retry rewind rollback rout secede shard spill sprain testify transcode translocate underfit unmount unwrap usurp vacuum vouch waive wean welcome whitelist
abide adjoin admit adorn allude amass animate appease apprehend arouse ascribe aspire assemble assimilate astonish atone attest avenge avert banish
befriend bequeath bestow bewilder blanch bolster brew brighten calibrate chastise cherish chew chop circumvent cling clot clump coagulate coalesce
coexist coincide collide commemorate compel comply comprehend comprise concentrate confiscate conform confront conspire construe consult contaminate
convene cooperate correlate corroborate counterattack crack cram crave crumble culminate curdle curtail darken debunk deceive decimate deem deepen
deflect defraud defrost degenerate dehydrate delegitimise denature denounce depict deplore depolarize derail deregister desalinate descale deter
dethrone devalue devise devote devour disagree disallow disconnect discontinue disinfect disobey dispel dispense disprove disregard dissipate dissuade
diverge divert domesticate downgrade dwell dwindle elapse elongate elude emanate embellish embezzle encamp encroach endow endure engrave enlighten
enshrine enslave ensue entangle entice entitle entrust envisage equate eradicate espouse evade evoke exacerbate exalt excise exonerate expedite
expropriate extinguish extrapolate falter fertilise flare flatter fluoresce foresee foretell forgo forsake fossilise gentrify glean grapple grate
halve harass harness hasten haunt hesitate hibernate hover hurl immerse impart impel implicate impoverish inactivate inch incubate infest inscribe
insist instil interbreed intercede interpolate interrupt intersect intertwine invert knead languish leaven legislate lengthen lessen liquefy loosen
lurk maim marinate meander meddle mitigate moisten mourn mummify neutralise nurture obliterate obviate ooze oppress outgrow outlast outnumber
outsource outweigh overcook overestimate overheat overlook overstate overtrain overturn overwrite partake pasteurise perpetuate persevere perturb
pervade photosynthesise pickle plummet plunder ponder predominate preside presuppose prioritise procreate procure profess propel proscribe pulsate
quench rearm reciprocate reckon reconsider recreate redeem rediscover refine refrigerate refuel refurbish regress rehearse reheat reimburse
reintroduce relinquish reopen repent replenish resent resonate resuscitate revere rinse ripen roast scald scavenge scorch scrap sequester shackle
sharpen shrivel shun sieve simmer singe skim slay smelt solicit sprint squander stagnate startle sterilise stir stockpile sublimate subside subsist
substantiate subtend subvert succumb sulk surmount swallow tan teem thaw thwart tiptoe topple transect transgress transplant trounce tumble unblock
unclog undercut underestimate underpin underscore understate underwrite unearth unleash unravel unseat uproot vaporise vindicate vitrify wander wane
whisk wither wobble wrestle yearn
abandon accompany accomplish acknowledge acquire admire advertise afford amend appreciate approve arrange assure attend beg believe bother buy carve cheer complain complicate conceive consider construct cope criticise cry decorate depart dig disclose discuss dislike drown enjoy entertain explode explore forget forgive frighten grab hear hurry imagine impress injure inspire knit laugh motivate neglect offend owe pray pretend proceed quit regret remember scare scratch settle sew shave shine shout sing smash spend spit squash suck swear sweep swing thank think throw tremble undertake upset vacillate weep whisper wonder aggravate ligate agglutinate phagocytose anneal intubate ventilate defibrillate titrate resect sedate inoculate adjourn litigate arbitrate pillage deflate divest depreciate accrue`.split(
		/\s+/,
	);

/** How a verb form stands: "links" is `third`, "link" `base`, "linked" `past`, "linking" `ing`. */
export type VerbForm = "base" | "third" | "past" | "ing";

const forms = createForms();

function createForms(): ReadonlyMap<string, { base: string; form: VerbForm }> {
	const map = new Map<string, { base: string; form: VerbForm }>();
	const add = (word: string, base: string, form: VerbForm) => {
		if (!map.has(word)) map.set(word, { base, form });
	};
	for (const base of bases) {
		const doubled =
			/^(?:[^aeiou]*[aeiou][bdgmnprt]|control|submit|permit|transfer|refer|occur|incur|defer|infer|omit|commit|admit|emit|transmit|deter|prefer|confer|forget|allot|equip|underpin|recur|rebut|unplug|regret|quit|upset|beg|grab|dig)$/.test(
				base,
			)
				? base + base.at(-1)
				: base.replace(/e$/, "");
		add(base, base, "base");
		add(third(base), base, "third");
		add(
			/[^aeiou]y$/.test(base) ? base.replace(/y$/, "ied") : `${doubled}ed`,
			base,
			"past",
		);
		add(`${doubled}ing`, base, "ing");
	}
	// "travelled", as the British write.
	for (const base of bases)
		if (/[^aeiou][aeiou]l$/.test(base)) {
			add(`${base}led`, base, "past");
			add(`${base}ling`, base, "ing");
		}
	for (const [word, base] of Object.entries(irregular))
		add(
			word,
			base,
			/^(?:has|does|goes|underlies)$/.test(word) ? "third" : "past",
		);
	return map;
}

function third(base: string): string {
	if (base === "have") return "has";
	if (/[^aeiou]y$/.test(base)) return base.replace(/y$/, "ies");
	return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

/** The verb that a lower-case word may be, or null. Many are nouns as well: the caller decides by position. */
export function readVerb(
	lower: string,
): { base: string; form: VerbForm } | null {
	return forms.get(lower) ?? byEnding(lower);
}

const verbEnding = /^(\p{Ll}{3,}(?:i[sz]|if))(e|es|ed|y|ies|ied|ing|ying)$/u;
const nounEnding =
	/(?:wise|noise|poise|raise|maise|cise|mise|prise|tise|chise|dise|size|prize|maize|guise|ruise|demise|naise|anise|trize|thesis|basis)(?:s|d)?$/;

/** "parallelise", "sanitizes", "indemnified": verbs by their ending, too many to list. */
function byEnding(lower: string): { base: string; form: VerbForm } | null {
	if (lower.length < 7) return null;
	const found = verbEnding.exec(lower);
	if (!found?.[1] || !found[2] || nounEnding.test(lower)) return null;
	const isFy = found[1].endsWith("if");
	const base = `${found[1]}${isFy ? "y" : "e"}`;
	const end = found[2];
	if (isFy !== /^(?:y|ies|ied|ying)$/.test(end)) return null;
	if (/^(?:e|y)$/.test(end)) return { base, form: "base" };
	if (/s$/.test(end)) return { base, form: "third" };
	return { base, form: /ed$/.test(end) ? "past" : "ing" };
}

/** Verbs that stand alone before another verb, and the forms of "be". */
export const auxiliaries = new Set(
	`is are was were isn't aren't wasn't weren't can can't cannot could couldn't may might must mustn't shall should shouldn't will won't would wouldn't do does did don't doesn't didn't isnt arent wasnt werent cant couldnt shouldnt wouldnt dont doesnt didnt`.split(
		" ",
	),
);

/** True for "is", "are", "was", "were". */
export function isBe(lower: string): boolean {
	return /^(?:is|are|was|were)$/.test(lower);
}
