const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Prepositions behind which a phrase belongs to what stands before it. */
export const PREPOSITIONS = set(
  'of in from with at near on outside inside by during for to aboard onto into around along among under between behind across against after before off upon via beside toward towards within through including amid since until above below over about despite without like as following',
);
export const RELATIVES = set('who which that whom');
/** Prepositions that lead from the word of an attack to what was attacked. */
export const AIMS = set('on at against of upon into in outside inside near targeting to towards toward');
export const STRICT_AIMS = set('on against of upon targeting at into');
/** Nouns for many that take their meaning from the "of" phrase behind them. */
export const COLLECTIVES = set(
  'group groups faction factions wing cell cells branch unit units elements offshoot crowd crowds mob mobs gang gangs band bands number dozen dozens hundred hundreds thousand thousands scores score pair trio couple member members group-of handful convoy column squad team unit troop platoon battalion brigade bunch swarm mass masses lot lots leader leaders some several one two three four five six seven eight nine ten many most all both none part remnants wave waves contingent string series spate majority family families relatives wife son daughter brother father mother residents employees employee supporters',
);
export const CROWD = set(
  'crowd mob rabble ultras crowds mobs hundreds thousands dozens protesters protestors demonstrators rioters looters marchers hooligans pogromists thugs vandals youths villagers residents students inmates prisoners settlers picketers strikers fans supporters vigilantes activists migrants locals townspeople farmers workers miners',
);
/** Crowds that come from a demonstration, so that what they do is a riot. */
export const DEMONSTRATORS = set(
  'protester protestor demonstrator rioter marcher pogromist protesters demonstrators rioters marchers pogromists protestors looters looter strikers',
);
/** Verbs whose infinitive is something that did not happen, or not yet. */
export const INTENT = set(
  'try attempt plan threaten want intend plot prepare hope vow seek conspire refuse order call urge aim wish promise pledge wait agree decide encourage incite instruct ask tell pay hire mean need like expect warn pose swear tend train offer advise allow permit authorize',
);
export const FAILED = set('fail avoid prevent stop foil thwart avert refrain abstain');
/** Verbs that begin or go on with what the next verb says: its deed is done. */
export const ASPECT = set('begin start continue proceed go manage use keep resume come help dare get happen');
/** Words before an event's noun that make it one that did not happen. */
export const UNREAL = set(
  'possible potential planned future foiled thwarted attempted would-be alleged-plot imminent further feared averted failed threatened likely any prevented hypothetical another-possible simulated mock fake',
);
export const GOVERNORS_UNREAL = set(
  'threat risk danger possibility fear fears plot plan plans warning warnings prevent avoid avert prevention case threats threaten planning plotting foil foiled thwart thwarted risks plots preventing avoiding stop stopping avoided averted fearing prepare preparing rumor rumour rumors rumours hoax alert warned warn warns intend intended spur incite incited',
);
export const NONE = set('no without never neither nor not');
/** Things an attack can be made on without anybody being hit. */
export const ABSTRACT = set(
  'record character credibility reputation policy policies democracy freedom freedoms right rights constitution value values institution institutions integrity motive motives candidate opponent rival rivals law laws bill plan plans proposal speech press independence sovereignty economy idea ideas culture tradition faith science truth judiciary budget comment comments remark remarks handling decision report problem problems issue issues poverty corruption cancer disease virus inflation pest pests weed goal net defence defense market markets dollar privilege liberties liberty secularism conscience soul humanity way life dignity nation sense unity article book agenda program programme',
);
export const SPORT = set(
  'match league coach goal goals season team teams player players quarterback touchdown inning innings cup championship striker midfielder defender tournament rebounds wicket wickets batsman playoff playoffs halftime semifinal semi-final quarterfinal final olympic olympics medal champion champions referee stadium scored scoring offense basketball football soccer hockey cricket rugby tennis golf nba nfl fifa uefa pitcher homer linebacker fixture penalty-kick',
);
export const ACCIDENT = set(
  'crash crashed collision collided accident accidentally earthquake quake flood floods flooding storm avalanche landslide mudslide hurricane tornado typhoon cyclone tsunami lightning drowned cancer disease virus outbreak coronavirus covid-19 cholera ebola heart overdose derailed derailment capsized wildfire wildfires eruption heatwave stampede pandemic malaria flu influenza illness natural',
);
/** Words of stage and screen, and of the training ground. */
export const FICTION = set(
  'film films movie movies novel novels sitcom episode filmmaker filming thriller box-office trailer soundtrack album song songs band comedy videogame gamer gamers playstation xbox theater-production documentary screenplay actor actress miniseries hollywood netflix',
);
export const DRILL = set(
  'drill drills exercise exercises simulation simulated mock rehearsal re-enactment reenactment',
);
