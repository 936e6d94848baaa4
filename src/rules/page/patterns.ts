import type { BlockRole } from '../../model/article.ts';
import { isByline, isDateLine, isMenuLine, isShareLine, isTrail } from './short.ts';
import { wordCount } from './words.ts';

/** What a line is by its own words, wherever it stands. */
export interface Pattern {
  readonly reason: string;
  readonly role: BlockRole;
  /** Longest line, in words, that may be this; a longer one is prose that happens to begin so. */
  readonly words: number;
  readonly test: RegExp;
}

/**
 * Tried in this order; the first that fits gives the role. Where case does not count, letters are given by ranges:
 * Unicode's classes of letters, closed under case, take longer to compile than a page to read.
 */
const PATTERNS: readonly Pattern[] = [
  { reason: 'boilerplate/address', role: 'boilerplate', words: 2, test: /^(?:https?:\/\/|www\.)\S+$/i },
  {
    reason: 'boilerplate/money-meter',
    role: 'boilerplate',
    words: 6,
    test: /^[\s\d.,]*\d\s?(?:[$€£₸₽₴₦₹]|usd|eur|kzt)\s*$|^(?:[$€£₸₽₴₦₹]|usd|eur|kzt)\s?\d[\d.,]*(?:\s*(?:of|\/)\s*[$€£₸₽₴₦₹]?\s?\d[\d.,]*)?(?:\s+(?:raised|goal|donated|so far|pledged))*\s*$|^\d{1,3}\s?% (?:funded|raised|of (?:our|the) goal)/i,
  },
  {
    reason: 'boilerplate/message',
    role: 'boilerplate',
    words: 35,
    test: /^(?:an error (?:has )?occurred|sorry,? (?:the|this|your|there|we|you)|oops\b|please (?:enable|update|try again|wait|log ?in|sign in|turn on|disable)\b|you have suc+es+fully|an e-?mail with|we(?:'ve| have) detected|your browser\b|javascript (?:is|must)|thank you! your|your (?:message|comment|request) (?:has been|was|is)|share your (?:thoughts|views|opinion)|tell us what you think|this copy is for your personal|quotes (?:are )?delayed|data (?:is )?delayed)/i,
  },
  {
    reason: 'boilerplate/contact',
    role: 'boilerplate',
    words: 16,
    test: /^(?:[^.!?]{0,60}\s)?[\w.+-]{1,64}@[\w-]{1,60}\.[\w.]{2,20}\W{0,3}$/,
  },
  { reason: 'boilerplate/hashtags', role: 'boilerplate', words: 30, test: /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u },
  {
    reason: 'credit/photo',
    role: 'credit',
    words: 18,
    test: /^[[(]?(?:file |stock |cover |featured |lead )?(?:photos?|photograph|images?|pictures?|pics?|illustration|graphic|screen ?(?:shot|grab)|video|footage|still)(?:s)?\s?(?:credits?|source|courtesy|by)?\s?(?:[:©/|]|[-–—] |courtesy|via |by [a-z\u00c0-\u024f\u0370-\u04ff])/i,
  },
  {
    reason: 'credit/agency',
    role: 'credit',
    words: 7,
    test: /^[^.!?]{2,60}\/\s?(?:handout|pool|file|archive|courtesy|getty|afp|ap|reuters|epa|efe|anadolu)\b[^.!?]{0,20}$/i,
  },
  {
    reason: 'credit/agency',
    role: 'credit',
    words: 7,
    test: /\b(?:getty images|shutterstock|istockphoto|ap photo|afp photo|via getty|via ap|via reuters|\/reuters|\/afp)\b.{0,25}$/iu,
  },
  {
    reason: 'boilerplate/translated',
    role: 'boilerplate',
    words: 20,
    test: /^(?:this (?:article|story|text|post) (?:was|has been|is) (?:(?:automatically |machine[- ])?translated|adapted|originally published|first published|updated|also available)|translated (?:from|by)\b|(?:machine|automatic) translation\b|read (?:the original|this (?:article|story)) in)\b/i,
  },
  {
    reason: 'credit/source',
    role: 'credit',
    words: 10,
    test: /^(?:source|credit|courtesy)s?\s?:|^©\s?[a-z\u00c0-\u024f\u0370-\u04ff]|^\(?(?:ap|reuters|afp|epa|getty(?: images)?|shutterstock|istock|instagram|facebook|twitter|telegram|youtube)(?: photo| images| file)?\s?\/\s?\S/i,
  },
  {
    reason: 'credit/handle',
    role: 'credit',
    words: 6,
    test: /^@[\w.]{2,40}(?:\s?[/|,-]\s?\w+)?$|^\S{2,40}\s?\/\s?(?:instagram|facebook|twitter|x|telegram|vk|youtube|tiktok)$/i,
  },
  {
    reason: 'comment/count',
    role: 'boilerplate',
    words: 6,
    test: /^(?:\(?\d[\d,.]*\)?|no|add a?|post a?|leave a|view|show|hide|load more|all|view all|read|join the|your|write a)?\s*(?:comments?|repl(?:y|ies)|responses?|conversation|thoughts?)\s*(?:\(\d+\)|:|\d+|off|closed|on this.*)?$/i,
  },
  {
    reason: 'boilerplate/comment-form',
    role: 'boilerplate',
    words: 30,
    test: /^(?:notify (?:me |of)|would love your thoughts|your e-?mail (?:address )?will not|required fields|leave (?:a|your) (?:reply|comment|thought)|post (?:a )?(?:comment|reply)|be the first to (?:comment|reply|share)|you must be logged in|log ?in to (?:leave|post|reply|comment|join)|please log ?in|inline feedbacks?|newest(?: most voted)?|oldest(?: newest)?|most voted|view all comments|sort by|save my name|name \*|email \*|website$|submit(?: comment)?$|report (?:abuse|comment)|comments? (?:are|is) (?:closed|moderated|disabled)|have your say|what do you think\??$|[^.]{0,30}\b0 comments?$|reply$|oldest$|subscribe$|connect with$|d?isqus|powered by)/i,
  },
  {
    reason: 'boilerplate/share',
    role: 'boilerplate',
    words: 16,
    test: /^(?:share (?:this|on|via|with|it|now|the (?:story|article))\b|tweet (?:this|it)\b|click to (?:share|email|print)\b|(?:follow|like|join|find) us\b|opens? in (?:a )?new window)/i,
  },
  {
    reason: 'boilerplate/cookies',
    role: 'boilerplate',
    words: 90,
    test: /^(?:we|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking))\b.{0,60}\b(?:cookies?|terms of (?:use|service)|privacy policy)\b|^(?:accept|reject|manage|allow|decline)(?: all)?(?: cookies)?(?:\s*[|·•/]\s*[^.!?]{0,40})?$|^cookies?\b.{0,40}$|^your consent:|^(?:we|this (?:web)?site) .{0,60}\bpartners store\b/i,
  },
  {
    reason: 'boilerplate/copyright',
    role: 'boilerplate',
    words: 60,
    test: /^(?:©|\(c\)\s|copyright\b|all rights reserved)|\ball rights reserved\b|\b(?:may|can|must) not be (?:published|reproduced|republished|copied|broadcast)/i,
  },
  {
    reason: 'boilerplate/support',
    role: 'boilerplate',
    words: 45,
    test: /^(?:please )?(?:(?:support|fund|back) (?:us|our|the (?:site|project|work|outlet|newsroom)|independent|quality|free|this|[a-z\u00c0-\u024f\u0370-\u04ff]{2,}(?: [a-z\u00c0-\u024f\u0370-\u04ff]{2,}){0,3}$)|donate|make a donation|chip in|become a (?:member|patron|supporter|subscriber)|buy us a|help us (?:keep|continue|stay|to)|contribute|if you (?:value|appreciate|like|enjoy)(?:d)? (?:our|this|what)|your (?:support|donation|contribution))/i,
  },
  {
    reason: 'boilerplate/sign-up',
    role: 'boilerplate',
    words: 45,
    test: /^(?:(?:please )?(?:sign ?up|subscribe|register|log ?in|get (?:the|our|all|more|breaking|daily|notified)|never miss|stay (?:up to date|informed|tuned|connected|updated)|download (?:the|our)|join (?:our|the)|install (?:the|our)|enter your e-?mail|start your (?:free )?(?:trial|day)|already (?:a )?(?:subscriber|member|registered)|want (?:more|to read)|to (?:continue|keep) reading|this (?:article|story|content) is (?:for|only|free)|unlimited (?:digital )?access|thank you for (?:reading|signing|subscribing)|thanks for (?:reading|signing)|you(?:'ve| have) (?:reached|read|successfully)|follow (?:us|our|\S+) (?:on|channel)|subscribe)\b)|\b(?:to your inbox|in your inbox|our (?:daily |weekly |free )?newsletter|our (?:telegram|whatsapp) (?:channel|group))\b/i,
  },
  {
    reason: 'boilerplate/menu',
    role: 'boilerplate',
    words: 6,
    test: /^(?:home|menu|search|skip to (?:main )?(?:content|navigation)|main menu|navigation|recent (?:posts|comments|news)|archives?|categories|category|tags?:?|filed under:?.*|about(?: us)?|contact(?: us)?|privacy(?: policy)?|terms(?: of (?:use|service))?|advertise(?:ment)?(?: with us)?|advertorial|sponsored(?: content)?|ad|ads|back to top|top|previous|next|prev|prev(?:ious)? (?:post|article)|next (?:post|article)|loading\.*|close|open|ok|x|more|show more|load more|see more|view more|read more|continue reading|expand|collapse|play|pause|mute|replay|autoplay|skip ad|live|breaking(?: news)?|watch live|photos?|videos?|gallery|slideshow|\d+ ?\/ ?\d+|\d+ of \d+|story continues(?: below)?|article continues(?: below)?|continue|scroll(?: down)?.*|powered by.*|sign in|log ?in|register|my account|language|english|latest(?: news)?|news|sport|opinion|edit|reply|report|related|advertising|promo(?:ted)?|buy now|shop now|listen|text size.*|font size.*|resize.*|a[+-]|from the web|not now|yes|no thanks)$/i,
  },
  {
    reason: 'boilerplate/ad-break',
    role: 'boilerplate',
    words: 12,
    test: /^(?:\W*(?:advertisement|story continues|article continues|continue reading|scroll to continue|this advertisement)\b.{0,50})$/i,
  },
  {
    reason: 'related/pointer',
    role: 'related',
    words: 40,
    test: /^\W*(?:(?:read|see|watch|view|listen|look|also|must[ -]read|must[ -]see)(?: (?:more|also|next|too|here|this|below|now|on|video|the (?:full )?(?:video|story)|it)){0,3}\s?[:>»|–—-]|read (?:more|also|next)\b|see also\b|also read\b|related(?: (?:stories|articles|posts|news|content|coverage|topics?|links?|reading|video))?\s?:|more(?: stories| news| articles| coverage)?(?: on (?:this|the same) (?:topic|story|subject))?\s?:|in case you missed|icymi\b|previously:|earlier:|next (?:article|story|post)\s?:|previous (?:article|story|post)\s?:)/i,
  },
  {
    reason: 'related/heading',
    role: 'related',
    words: 8,
    test: /^\W*(?:watch(?: the)? videos?(?: on (?:the|this) (?:topic|subject|theme))?$|watch (?:below|also|now|more)\b|related(?: (?:stories|articles|posts|news|content|coverage|topics?|links?|reading|videos?))?\W*$|more (?:on|from|about|in) |don't miss\b|(?:you (?:should|must) not|do not) miss (?:these|this|our|other)\b|recommended(?: (?:for you|stories|reading|articles|videos?))?\W*$|you (?:may|might) (?:also )?(?:like|be interested|enjoy)|(?:people|others|readers) (?:also|are) (?:reading|read|like|viewing)|up next|most (?:read|popular|viewed|shared|commented)|trending(?: now| stories| topics)?\W*$|top stories|latest (?:stories|news|videos|from)\b|editor's (?:picks?|choice)|popular (?:posts|now|stories)|click here\b|what to read next|further reading|other (?:news|stories|articles)|on the same topic|full coverage|follow (?:live|the latest|our live)\b)/i,
  },
  {
    reason: 'caption/with-credit',
    role: 'caption',
    words: 45,
    test: /^(?:\S+\s+){6,44}?(?:\((?:(?:ap|reuters|afp)(?: photo| file|\s?\/)|(?:photo|image|picture|photograph)s?\b)[^()]{0,80}\)|(?<=[.!?…]\s)(?:photo(?:graph)?|image|picture)s?(?: credit)?s?(?: by|:) [^.!?]{2,60}|credit: [^.!?]{2,60}|\S{1,40}\/\s?(?:getty images|afp|ap|reuters|epa)\b[^.!?]{0,30}|(?<=[.!?…]\s)(?:pti|ani|ians|afp|ap|reuters|epa|efe|xinhua|handout|supplied))[.\s]{0,2}$/i,
  },
  {
    reason: 'byline/reporting',
    role: 'byline',
    words: 40,
    test: /^\(?(?:additional )?(?:reporting|writing|editing|compiled|with (?:inputs?|additional reporting|files))\b.{0,12}\bby\b|^\(?with (?:inputs?|files|reporting|agencies)\b.{0,8}(?:from|by)|^\(?this (?:story|article|report) (?:has been|was) (?:published|edited|originally|first|auto)/i,
  },
  {
    reason: 'boilerplate/author-bio',
    role: 'boilerplate',
    words: 60,
    test: /^(?:about the (?:author|writer)|follow (?:him|her|them|@?\w+(?: \w+)?) on (?:twitter|x|facebook|instagram)|(?:he|she|they) can be (?:reached|contacted|found)|(?:contact|reach|e-?mail) (?:the (?:author|reporter|writer)|\S+ \S+ (?:at|on)|him|her|us)\b|contact us\b|write to (?:us|the)|send (?:us )?(?:your )?(?:tips|news|comments|e-?mail)|(?:got|have) a (?:tip|story|news tip))/i,
  },
  {
    reason: 'boilerplate/author-bio',
    role: 'boilerplate',
    words: 60,
    test: /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3},? (?:is|was|has been|covers|writes|reports|joined) (?:an? |the )?(?:[\p{L}-]+ ){0,4}(?:reporter|writer|editor|correspondent|journalist|columnist|contributor|blogger|author|freelancer|producer|intern|covering|about)\b.{0,300}$/u,
  },
  {
    reason: 'boilerplate/views',
    role: 'boilerplate',
    words: 8,
    test: /^\W*(?:\d[\d.,]*\s?[km]?\s?(?:views?|reads?|shares?|likes?|followers?|votes?|min(?:ute)?s? read|subscribers)|(?:views?|hits|reads|post views|reading time|estimated reading time|time to read|read time)\s?:?\s?\d.{0,12})\W*$/i,
  },
];

/** The role that a line's own words give it; null when they say nothing. */
export function patternOf(text: string): { readonly role: BlockRole; readonly reason: string } | null {
  if (text.length > 700) return null;
  const plain = text.replace(/[‘’]/g, "'");
  const words = wordCount(plain);
  if (words <= 14 && isShareLine(plain)) return { role: 'boilerplate', reason: 'boilerplate/share' };
  for (const { role, reason, words: most, test } of PATTERNS) {
    if (words <= most && test.test(plain)) return { role, reason };
  }
  if (isTrail(plain)) return { role: 'boilerplate', reason: 'boilerplate/trail' };
  if (words <= 18 && isByline(plain)) return { role: 'byline', reason: 'byline/by' };
  if (words <= 16 && isDateLine(plain)) return { role: 'dateline', reason: 'dateline/date-alone' };
  return words <= 40 && isMenuLine(plain) ? { role: 'boilerplate', reason: 'boilerplate/menu' } : null;
}
