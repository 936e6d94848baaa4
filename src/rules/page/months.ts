/**
 * Names of the months, January to December, in the languages in which pages that are otherwise English write their
 * dates, in the form a date takes; short forms of English besides. Accents aside, as `monthOf` compares them.
 */
const NAMES: readonly string[] = [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sept oct nov dec',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'januar februar marz april mai juni juli august september oktober november dezember',
  'januari februari maret april mei juni juli agustus september oktober november desember',
  'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
];

/** Letters that Unicode does not take apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ı: 'i', ł: 'l' };

function bare(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<![и])[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ıł]/g, (letter) => PLAIN[letter]!);
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [...NAMES, 'jan feb mar apr may jun jul aug sep oct nov dec'].flatMap((names) =>
    names.split(' ').map((name, i) => [bare(name), i + 1] as const),
  ),
);

/** The month that a word names, 1 to 12; null for another word. */
export function monthOf(word: string): number | null {
  return NUMBERS.get(bare(word)) ?? null;
}

/** A word that may name a month, as part of a regular expression with the flags `iu`: ask `monthOf` what it is. */
export const MONTH_WORD = String.raw`(?<!\p{L})(\p{L}{3,12})(?!\p{L})`;
