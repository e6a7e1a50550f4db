// Nouns that take "a" though they end like names of stuff and states: "dimension", "segment", "lease".

const counted = new Set(
	`ability achievement action activity addition adjustment advantage adventure agency agreement airline
	allegation allowance ambulance amendment amenity announcement anthology apartment aperture application
	appointment aquarium argument armature arrangement assessment assignment association atrium attachment
	audience auditorium authority average axis bandage base basis battlefield biopsy blockage blouse bride
	bridge bruise building bus business cabbage cage capture carcinoma caricature carriage cartridge case
	catalogue cause caution ceiling chance charity chase childhood citation city clause clearance collage
	combination combine comment commitment commodity community compartment complement component
	condition conference connection consequence consortium constitution contribution convention corporation
	correlation cottage course crease creature crisis currency curse database decision declaration decline
	deduction defense definition deformity deity department deployment derivation description dialogue
	difference dimension direction discipline disclosure discussion dissolution distance divide doctrine
	document dose drawing easement edge edition election element emergency emotion enclosure endorsement
	engagement engine entity entrance environment equation exception excursion exercise expedition expense
	experience experiment explosion expression extension facility faction faculty feature feeling fence figure
	filament fine fissure fixture fraction fracture fragment fragrance franchise friendship fringe function
	garage garment gesture glide government grievance guide guideline gymnasium harness heading headline hearing
	hinge horse hostage house hypothesis identity illness illusion image impression incision increase increment
	indictment inference injunction inspection installment instalment instance institution instruction
	instrument intersection intervention invention investment invitation judgement judgment junction king
	kingdom language lease lecture legislature lens lesion licence license ligament line lining location lotion
	lymphoma machine magazine majority mansion measure measurement mechanism medium meeting melanoma membership
	message millennium mine minority mission mixture moment monument mortgage movement mutation nation
	nationality neighborhood neighbourhood nose notion nurse oasis obligation occasion occurrence offense
	opening operation opinion option orange organisation organism organization ornament outline package page
	painting parenthesis parliament partition partnership passage passion pause payment pension percentage
	permission personage personality petition phase phrase picture pigment pine pipeline placement policy
	population portion possibility potion prediction preference premium prescription presentation
	priority prism prison procedure profession projection promise property proportion provision purchase purpose
	purse quality quantity question ration reaction recession reference regiment region relation relationship
	release religion representation requirement reservation residence restriction revolution ride ring rose
	routine rupture sacrament sanction sarcoma sausage saying scholarship sculpture section sediment segment
	selection sensation sentence sequence session setting settlement shipment showcase shrine side signature
	slide solution spine spring stadium stage staircase stallion statement station string structure submarine
	subscription subsidiary suggestion suitcase superstition supplement suspension suture symposium symptom
	tendency tenement testament thesis thing tide timeline tournament township tradition trampoline transaction
	transformation treasure trilogy turbine universe university utility vacation vaccine variation variety vase
	venture version village vine vision voyage wage warship weakness wedding wing witness`.split(
		/\s+/,
	),
);

/** True for a noun in the singular that surely takes an article, whatever it ends in. */
export function isCounted(lower: string): boolean {
	return counted.has(lower);
}
