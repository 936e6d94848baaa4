const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs whose object or clause is what somebody says, also without "that". */
export const SAYING = set(
  'say report state announce confirm add claim allege insist argue maintain contend assert affirm declare note stress emphasise ' +
    'emphasize underline underscore reiterate explain warn recall recount relate testify admit acknowledge concede disclose reveal ' +
    'estimate predict believe suspect write tweet comment remark clarify specify conclude complain suggest indicate recommend ' +
    'urge advise tell inform notify assure brief remind publish post deny refute dispute swear hint imply reply respond answer ' +
    'mention describe repeat verify certify identify list',
);

/** Verbs that tell somebody something: what follows them is who was told. */
export const TELLING = set('tell inform notify assure brief remind advise urge warn');

/** Verbs that are speech only before "that", "how", "whether" or beside a quotation. */
export const NEEDING_THAT = set(
  'show find hear determine establish agree fear think know understand assume promise vow pledge threaten propose demand point read ' +
    'observe reject dismiss decide rule ask hope expect consider learn continue joke lament exclaim shout yell scream recite narrate ' +
    'boast opine question wonder accuse attribute blame see detail relay broadcast air carry cite quote speak call go whisper counter echo sum',
);

/** Verbs that say that something is not so. */
export const DENYING = set('deny refute dispute reject dismiss rebut');

export const CITING = set('citing quoting');

/** Not speakers: what they "said" or "claimed" is no word of anyone's. */
export const EVENTS = set(
  'attack blast explosion bombing shooting fire clash incident operation raid strike war violence unrest conflict accident crash ' +
    'earthquake storm death toll number injury wound move decision development disease virus case assault murder killing event day night',
);

/** Listeners that are no link: the press at large, the public, the outlet itself. */
export const LISTENERS = set(
  'reporter reporters journalist journalists conference briefing media press us me newsmen correspondent correspondents parliament ' +
    'congress senate court jury judge crowd rally audience meeting council public nation world people them him her everyone listeners ' +
    'viewers lawmakers mps committee hearing assembly forum summit supporters newspaper agency website cabinet newsroom colleagues ' +
    'residents citizens drivers motorists others president minister you someone anyone',
);

/** Nouns that call something an outlet. */
export const OUTLET_NOUNS = set(
  'agency outlet newspaper daily broadcaster channel station website portal network magazine site paper tv television radio weekly ' +
    'tabloid publication affiliate',
);

/** Papers that have an author: "a statement by the ministry" is the ministry's word. */
export const PAPERS = set(
  'statement communique communiqué release report letter message tweet post note comment remark announcement claim broadcast ' +
    'declaration warning account version information data testimony estimate figure tally posting dispatch bulletin video finding',
);

/** Papers that say things themselves: "documents show", "the report states". */
export const DOCUMENTS = set(
  'report document record statement complaint affidavit indictment filing file letter memo study finding footage image data lawsuit warrant page',
);

/** What tells of reports without a reporter. */
export const HEARSAY = set('report rumour rumor information account datum information word claim version');

export const DAYS = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow morning afternoon evening night week month ' +
    'weekend day year noon midnight hour minute january february march april may june july august september october november december',
);

/** Words before a clause of its own, on the same footing as the one before it. */
export const CONTRAST = set('but while whereas although though however yet ;');

export const PLATFORMS = set(
  'twitter facebook telegram instagram whatsapp youtube tiktok vkontakte vk weibo x snapchat',
);

export const HE = set('he she him her');
export const THEY = set('they them');

/** Nouns that, with "the" alone before them, speak of a speaker named before. */
export const ANAPHORS = set(
  'source agency newspaper outlet broadcaster channel station website spokesman spokeswoman spokesperson official witness resident ' +
    'ministry department service group organisation organization statement report doctor medic paper man woman officer policeman ' +
    'interlocutor commander general minister governor mayor portal publication daily eyewitness activist network',
);

/** Verbs that tell nothing before "that". */
export const NOT_TELLING = set(
  'ensure require want wish make prevent do be have feel realise realize remember forget mean get fight come go take give arrange guarantee ' +
    'check hide conceal prefer intend plan use drive own possess steal fire shoot kill find discover notice',
);

/** Verbs of the mind and of wishes: they tell nothing of what happened. */
export const PRIVATE = set(
  'hope want expect wonder consider assume understand know learn see vow pledge promise threaten propose demand ask decide agree find call ' +
    'question go speak post order',
);
