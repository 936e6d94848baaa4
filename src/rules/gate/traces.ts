/** Beginnings of words that hardly stand in a page about anything but violence. Source: own list. */
const PLAIN =
  'gunm|gunfir|gunshot|gunpoint|gun violence|shooting|shooter|shot dead|shot and|was shot|were shot|been shot|bomb|massacr|murder|homicid|ambush|hostage|kidnap|abduct|militan|insurgen|airstrike|air strike|shelling|grenade|casualt|rioter|rioting|stabb|slain|assassin|behead|lynch|terroris|wounded|wounding|gunned|killed|kills|killing|troops|explosive|tear gas|protesters|injured|explosion';
/** Beginnings of words that stand in many other pages too. */
const LOOSE =
  'kill|shot|shoot|blast|explo|wound|attack|dead|died|fatal|clash|injur|riot|victim|suspect|police|arrest|rebel|soldier|deput|officer|gun|bullet|assault|firing|firearm|beaten|robb|missile|rocket|drone strike|detain|curfew';

const TRACE = new RegExp(`(?<![a-z])(?:(${PLAIN})|(?:${LOOSE}))`, 'g');

/** What a plain word weighs against a loose one. */
const PLAINLY = 2;
/** A page has to hold one point more for so many characters, up to the most: a long page has many words by chance. */
const CHARACTERS = 800;
const MOST = 8;

/** True when a text, lower-cased, holds as much of violence as a page about it would. */
export function holdsTraces(text: string): boolean {
  const needed = Math.max(1, Math.min(MOST, text.length / CHARACTERS));
  let points = 0;
  TRACE.lastIndex = 0;
  for (let found = TRACE.exec(text); found !== null; found = TRACE.exec(text)) {
    points += found[1] === undefined ? 1 : PLAINLY;
    if (points >= needed) return true;
  }
  return false;
}
