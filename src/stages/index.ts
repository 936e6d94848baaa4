/**
 * The way a page takes. Each stage is a pure function with an id and a version: the same input and the same
 * version give the same output, byte for byte.
 *
 *     capture   bytes            → Page         decoded characters, media type
 *     extract   Page             → Article      title, date, outlet, one text, blocks with roles
 *     segment   Article          → Reading      sentences, tokens, tags, chunks
 *     spot      Reading          → Mention[]    what the rules see
 *     attribute Mention[]        → Claim[]      who says it, how surely, of what time
 *     gather    Claim[]          → Account[]    one article's claims about one incident
 *     pair      Account[]        → pairs        who might tell of the same incident
 *     judge     pairs            → Judgement[]  same, different or unsure, with reasons
 *     compose   Judgement[]      → Incident[]   accounts judged the same
 *     settle    Incident         → Finding[]    one value a field under a rule profile
 */
export {};
