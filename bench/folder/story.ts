import type { Chance, Deed, Incident } from './incidents.ts';

/** A story as one outlet tells it. */
export interface Story {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const WEEKDAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const DONE: Readonly<Record<Deed, readonly string[]>> = {
  shooting: ['gunmen opened fire', 'a gunman opened fire', 'two men shot at passers-by'],
  bombing: ['a bomb exploded', 'an explosive device went off', 'a car bomb exploded'],
  stabbing: ['a man with a knife attacked people', 'an attacker stabbed passers-by', 'a man stabbed several people'],
  ambush: ['gunmen ambushed a police patrol', 'armed men attacked a patrol', 'attackers fired on a police convoy'],
  abduction: [
    'armed men abducted travellers',
    'kidnappers seized people',
    'gunmen attacked a bus and abducted passengers',
  ],
  arson: ['attackers set a building on fire', 'a petrol bomb was thrown', 'men burned down a shop'],
  riot: ['rioters clashed with police', 'a mob attacked a police post', 'protesters threw stones and burned cars'],
};
const NAMED: Readonly<Record<Deed, readonly string[]>> = {
  shooting: ['shooting', 'gun attack'],
  bombing: ['bombing', 'blast'],
  stabbing: ['stabbing', 'knife attack'],
  ambush: ['ambush', 'attack on patrol'],
  abduction: ['abduction', 'kidnapping'],
  arson: ['arson attack', 'fire attack'],
  riot: ['riot', 'clashes'],
};

/** Tells an incident in words of an outlet's own choice: `late` is the report's number, later ones know more. */
export function story(incident: Incident, late: number, dated: boolean, chance: Chance): Story {
  const killed = Math.max(0, incident.killed - (late === 0 && incident.killed > 1 ? 1 : 0));
  const told = { ...incident, killed };
  return {
    title: titleOf(told, chance),
    paragraphs: [
      opening(told, dated, chance),
      casualties(told, chance),
      scene(told, chance),
      victims(told, late, chance),
      ...(late > 1 ? [`The search for those behind the ${chance.one(NAMED[told.deed])} goes on, officials said.`] : []),
    ].filter((paragraph) => paragraph !== ''),
  };
}

function titleOf({ deed, town, killed, details }: Incident, { one }: Chance): string {
  const name = one(NAMED[deed]);
  if (killed === 0)
    return one([`Several hurt in ${town} ${name}`, `${town}: ${name} near ${details[0]} injures people`]);
  return one([
    `${capital(count(killed))} killed in ${town} ${name}`,
    `${capital(name)} near ${details[0]} in ${town} leaves ${count(killed)} dead`,
    `Death toll in ${town} ${name} at ${count(killed)}`,
  ]);
}

function opening({ deed, town, country, day, street, details }: Incident, dated: boolean, { one }: Chance): string {
  const when = dated ? one([` on ${WEEKDAYS[day % 7]}`, ` late on ${WEEKDAYS[day % 7]}`, ` on ${monthDay(day)}`]) : '';
  const where = one([
    `near a ${details[0]} on ${street} in ${town}`,
    `in ${town}, outside a ${details[0]} on ${street}`,
  ]);
  return `${capital(one(DONE[deed]))} ${where}${one([`, ${country}`, ''])}${when}, ${one([
    'police said',
    'officials said',
    'according to police',
  ])}.`;
}

function casualties({ killed, wounded, officer }: Incident, { one }: Chance): string {
  const dead =
    killed === 0
      ? 'Nobody was killed'
      : `${capital(count(killed))} ${killed === 1 ? 'person was' : 'people were'} killed`;
  const hurt = `${count(wounded)} ${wounded === 1 ? 'person was' : 'people were'} ${one(['wounded', 'injured'])}`;
  return one([
    `${dead} and ${hurt}, police spokesman ${officer} said.`,
    `Police spokesman ${officer} told reporters that ${dead.toLowerCase()} and ${hurt}.`,
  ]);
}

function scene({ vehicle, details, witness, street }: Incident, { one }: Chance): string {
  return one([
    `“I heard it from the ${details[1]} and ran,” said ${witness}, who lives on ${street}. A ${vehicle} was seen leaving.`,
    `Witnesses saw a ${vehicle} drive away past the ${details[1]}. “Everybody was running,” said ${witness}.`,
    `Residents said the attackers came in a ${vehicle}; the windows of the ${details[1]} were broken.`,
  ]);
}

function victims({ victims: [first, second], killed, town }: Incident, late: number, { one }: Chance): string {
  if (late === 0) return one([`Streets in the centre of ${town} were closed.`, 'The victims have not been named.']);
  const fate = killed > 0 ? 'died' : 'was treated in hospital';
  const whole = `${first!.name}, ${first!.age}, a ${first!.trade}, ${fate}, relatives said.`;
  return late === 1 ? whole : `${whole} Among the wounded was ${second!.name}, ${second!.age}, a ${second!.trade}.`;
}

function count(n: number): string {
  return NUMBERS[n] ?? String(n);
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

function monthDay(day: number): string {
  return new Date(day * 86_400_000).toLocaleDateString('en-US', { timeZone: 'UTC', month: 'long', day: 'numeric' });
}
