import { HINT, type Hint } from './line.ts';

/** Words that web designers give to parts of a page, in class names, ids and roles, and what the part is. */
const WORDS: Readonly<Record<Hint, string>> = {
  nav: 'nav navbar navigation menu submenu breadcrumb breadcrumbs crumb crumbs pagination pager paging sitemap toolbar topbar skip masthead hamburger tabs toc navbox',
  footer: 'footer foot colophon copyright bottombar legal disclaimer',
  aside:
    'sidebar sidebars widget widgets rail aside sidepanel secondary complementary sidecolumn rightcol rightcolumn leftcol factbox infobox',
  comment:
    'comment comments commentlist commentary disqus respond wpdiscuz discussion livefyre replies reply gravatar viafoura coral commenting feedback',
  related:
    'related relatedposts relateditems recommended recommendation recommendations recommend outbrain taboola zergnet recirc recirculation trending mostread popular teaser teasers readmore seealso alsoread latest upnext promo promos promobox morefrom moreon more suggested suggestions carousel nextprev nextpost prevpost linklist interlink youmaylike crosslinks',
  share:
    'share sharing shares sharedaddy sharebar addthis addtoany social socials socialmedia follow bookmark sharethis sociable heateor ssba',
  ad: 'ad ads adv advert advertisement advertisements advertising sponsor sponsored sponsors adsbygoogle banner banners dfp gpt adslot adunit adwrapper adbox commercial affiliate promoted',
  meta: 'meta metadata postmeta entrymeta tags tag tagcloud taglist category categories taxonomy kicker eyebrow topics topic keywords labels rubric counter views viewcount rating ratings votes vote print',
  caption:
    'caption captions figcaption wpcaption imagecaption photocaption cutline gallery slideshow lightbox figure imgcaption',
  byline: 'byline bylines',
  header: 'header headline',
  form: 'form search searchform login signin register captcha poll quiz survey',
  hidden: 'hidden hide visuallyhidden sronly screenreader offscreen noscript printonly',
  article:
    'articlebody entrycontent postcontent storybody articlecontent storycontent articletext bodycopy postbody articlebodytext storytext newstext',
  author: 'author authors authorbox bio authorbio biography contributor writer',
  credit: 'credit credits photocredit imagecredit attribution photographer imagesource',
  subhead: 'subhead subheadline subtitle dek standfirst deck subheading',
  signup:
    'newsletter newsletters signup subscribe subscription subscriptions mailchimp optin paywall membership mailing cta piano tinypass',
  quote: 'pullquote pullquotes pull',
  table: '',
  control:
    'button buttons btn modal popup overlay tooltip dialog player playlist embed iframe dropdown toggle spinner loader',
  money: 'donate donation donations fundraiser fundraising meter patreon paypal support thermometer',
  consent: 'cookie cookies consent gdpr onetrust cookielaw cmp',
  time: 'date datetime timestamp time published pubdate posted dateline postdate entrydate modified updated',
};

const BY_WORD: ReadonlyMap<string, number> = new Map(
  (Object.entries(WORDS) as [Hint, string][]).flatMap(([hint, words]) =>
    words.split(' ').map((word) => [word, HINT[hint]] as const),
  ),
);

/** Names that mean something only as a pair: `read-more`, `wp-caption`, `article-body`. */
const PAIRS: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        'related',
        'read more|see also|also read|more stories|most read|most popular|you may|up next|top stories|more news|next article|prev next|post navigation|nav links|in other|read next|editors pick|editors picks|also like|recent posts|jump link',
      ],
      ['caption', 'wp caption|image caption|photo caption|fig caption|media caption|img caption'],
      ['credit', 'photo credit|image credit|img credit|media credit|image source'],
      [
        'article',
        'article body|entry content|post content|story body|article content|story content|article text|body copy|post body|story text|news text|content body|article page|body content|main content',
      ],
      ['author', 'about author|author bio|author box|author info|author card'],
      ['signup', 'sign up|mailing list|email signup|opt in'],
      ['hidden', 'sr only|screen reader|visually hidden|print only|d none|is hidden'],
      ['meta', 'post meta|entry meta|article meta|tag list|article tags|post tags|entry footer'],
      ['comment', 'leave reply|comment form'],
      ['ad', 'ad slot|ad unit|google ads|ad container|ad wrapper'],
      ['share', 'social links|follow us'],
    ] as const
  ).flatMap(([hint, pairs]) => pairs.split('|').map((pair) => [pair, HINT[hint]] as const)),
);

/** `relatedPosts`, `article__body`, `ad-slot`: the words of a name, lower-cased. Made-up names (`hJpRRP`) are not cut up. */
function wordsOf(names: string): string[] {
  return names
    .slice(0, 600)
    .replace(/([a-z]{3})([A-Z][a-z]{2})/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}

/** What an element is by its class names, id and role. */
export function hintsOfNames(names: string): number {
  let hints = 0;
  let before = '';
  for (const word of wordsOf(names)) {
    hints |= BY_WORD.get(word) ?? 0;
    hints |= PAIRS.get(`${before} ${word}`) ?? 0;
    before = word;
  }
  return hints;
}
