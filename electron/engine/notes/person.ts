// Whether something is said of a person, who is asked for with "who".

const persons =
	/^(?:an?|the|one of the|his|her)\s(?:[\p{L}\d'’-]+,?\s){0,5}?(?:tutor|advis[eo]r|king|queen|emperor|empress|philosopher|poet|painter|composer|writer|author|historian|physicist|chemist|biologist|mathematician|astronomer|economist|psychologist|sociologist|geologist|architect|sculptor|inventor|explorer|general|admiral|soldier|politician|statesman|president|minister|chancellor|senator|governor|pope|bishop|archbishop|saint|monk|nun|priest|prophet|prince|princess|duke|duchess|earl|baron|tsar|sultan|caliph|shah|pharaoh|consul|tribune|lawyer|judge|doctor|physician|surgeon|nurse|teacher|professor|pupil|disciple|founder|ruler|leader|commander|chairman|merchant|warrior|knight|shogun|musician|singer|actor|actress|dancer|novelist|playwright|dramatist|journalist|engineer|scientist|researcher|scholar|theologian|reformer|revolutionary|activist|nobleman|peasant|wife|husband|son|daughter|nephew|niece|cousin|man|woman|head of the (?:school|church|state|army|family|order|house))\b(?=$|,| (?:of|to|and|who|whose|in|from|at|for|under|known|born|during|until)\b)/u;

/** "Seneca", "Zeno of Citium", "Louis XIV": capitals and no article. */
const personal =
	/^\p{Lu}[\p{L}'’.-]+(?: (?:of|the|de|da|di|du|von|van|der|al|el|ibn|bin|ben|\p{Lu}[\p{L}'’.-]*))*$/u;

/** "Seneca was the tutor of Nero" tells who he was. */
export function isPerson(name: string, meaning: string): boolean {
	return personal.test(name) && persons.test(meaning);
}
