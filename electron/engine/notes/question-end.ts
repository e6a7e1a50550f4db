// Ends of questions, by which one hears whether they were well asked.

/** Verbs and the words after them that make a question which one reads without stumbling. */
export const goodEnding =
	/\b(?:create \S+(?: \S+)?|displayed|folded|solved|protect|communicated|start|end|fuse|attack|defend|mature|lie|found|used|required|needed|responsible|stored|kept|written|located|based|run|runs?|made|composed|connected|encrypted|derived|named|defined|released|produced|founded|built|lead|led|consist|depend|rely|refer|attached|bound|converted|pumped|divided|split|limited|measured|controlled|held|result|belong|come|act|bind|listen|react|protected|replaced|followed|proportional|move|composed|born|signed|secreted|synthesi[sz]ed|absorbed|attributed|reserved|intended|designed|suited|covered|surrounded|separated|filled|linked|tied|mapped|charged|billed|set|apply|begin|originate|insert|arise|divide|branch|articulate|pass|descend|ascend|terminate|develop|differentiate|live|sit|prevail|treated|associated|supplied|brought|prevented|diagnosed|scale|mounted|land|settle|contribute|respond|default|write|attach|connect|drain|empty|project|open|point|resolve|expire|implemented|introduced|published|transmitted|carried|caused|inhibited|activated|regulated|supplied|innervated|developed|invented|discovered|proposed|painted|composed|designed|ruled|governed|led) (?:for|in|on|with|by|from|to|of|over|at|into|after|through|via|as|between|against)(?: do)?\?$/;

/** Verbs that could take almost any object. */
export const looseVerb =
	/\b(?:need|have|use|include|provide|support|get|make|show|give|take|want|allow|involve|confirm|offer|change|affect|help|keep|do|follow|see|add|become|handle|manage|improve|focus)\?$/;
