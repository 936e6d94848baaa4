import { readFileSync } from 'node:fs';

const list = (text: string): readonly string[] => text.split(' ');

/** Real towns, each with its country. What happens in them here is invented. */
export const TOWNS: readonly (readonly [town: string, country: string])[] = readFileSync(
  new URL('./towns.tsv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string]);

export const GIVEN = list(
  'Amina Daniel Grace Ibrahim Lucia Marek Nadia Oscar Petra Rashid Sofia Tomas Yusuf Zara Bruno Clara Dmitri Elena Farid Gloria ' +
    'Hassan Irina Jorge Kamal Leila Miguel Nina Omar Paula Quentin Rosa Samuel Tania Umar Vera Walid Ximena Yana Zoran Anton Bilal Carmen',
);
const HEADS = list(
  'Ab Bel Cor Dan Er Fal Gar Hol Is Jan Kar Lom Mar Nor Os Pel Quin Ras Sal Tor Ul Var Wes Yar Zel Bran Dor Fen Lind Mor',
);
const TAILS = list(
  'ani bek dzic ero feld gado hari ides kova lund mani nandez oye pala rescu sani tola uma vitz wale yeva zadeh',
);

/** A family name of two syllables' groups: 660 of them. */
export const FAMILY: readonly string[] = HEADS.flatMap((head) => TAILS.map((tail) => head + tail));

const WAYS = list('Street Road Avenue Lane');

/** Streets: 2,640 of them. */
export const STREETS: readonly string[] = FAMILY.flatMap((name) => WAYS.map((way) => `${name} ${way}`));

export const TRADES = list(
  'baker teacher driver nurse student carpenter shopkeeper mechanic farmer tailor plumber welder porter cook barber clerk guard mason fisherman electrician',
);

/** Details that tell one incident from another: things that were there. */
export const DETAILS = list(
  'bakery pharmacy minibus tricycle sawmill laundry aquarium bookshop greenhouse tannery quarry orphanage planetarium velodrome brewery ' +
    'cannery foundry aqueduct lighthouse observatory creamery smithy nursery kiosk carousel windmill granary dairy stable vineyard ' +
    'pottery upholsterer locksmith florist optician jeweller butcher fishmonger cobbler stationer playground cemetery reservoir tollbooth ' +
    'library museum cinema theatre monastery mosque church temple synagogue shrine bathhouse gymnasium pool arcade casino hotel hostel ' +
    'motel cafe teahouse restaurant canteen cafeteria bar nightclub market bazaar arcade mall supermarket grocery warehouse depot garage ' +
    'workshop mill refinery pipeline substation dam canal bridge tunnel viaduct pier dock shipyard airport airstrip helipad station ' +
    'terminal crossing roundabout tollgate checkpoint barracks armoury courthouse prison jail consulate embassy ministry archive clinic ' +
    'hospital dispensary laboratory university academy kindergarten dormitory stadium racetrack park zoo orchard plantation farm ranch ' +
    'fishery slaughterhouse bakehouse distillery tailor barber salon bank exchange post telegraph radio studio printworks newsstand',
);

export const COLOURS = list('grey blue red white green black yellow silver maroon beige');
export const VEHICLES = list('van pickup sedan motorcycle lorry taxi jeep hatchback scooter bus');

/** Invented outlets, each with a domain of its own kind. */
export const OUTLETS: readonly string[] = list(
  'Northern Southern Eastern Western Central Coastal Highland Lakeside Frontier Delta',
).flatMap((where) => list('Herald Courier Monitor Gazette Post Dispatch').map((kind) => `${where} ${kind}`));
