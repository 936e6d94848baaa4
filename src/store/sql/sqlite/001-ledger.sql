-- The ledger. Every table but `content` has, last, the columns that chain its rows.
-- Keys of what grows with the pages begin with the month of the report, so that the tables can be cut by it.

create table segment (
  row integer primary key autoincrement,
  id text not null,
  event text not null check (event in ('opened', 'closed')),
  segment text not null, sequence integer not null, previous text not null, hash text not null,
  digest text not null, json text not null, redacted text,
  unique (id, event), unique (segment, sequence)
) strict;

create table page (
  row integer primary key autoincrement,
  sha256 text not null unique,
  segment text not null, sequence integer not null, previous text not null, hash text not null,
  digest text not null, json text not null, redacted text,
  unique (segment, sequence)
) strict;

create table content (
  sha256 text primary key references page (sha256),
  packing text not null check (packing in ('zstd', 'none')),
  bytes blob not null,
  redacted text references decision (id)
) strict;

create table capture (
  row integer primary key autoincrement,
  id text not null unique,
  sha256 text not null references page (sha256),
  segment text not null, sequence integer not null, previous text not null, hash text not null,
  digest text not null, json text not null, redacted text references decision (id),
  unique (segment, sequence)
) strict;
create index capture_page on capture (sha256);

create table reading (
  row integer primary key autoincrement,
  report_month text not null,
  id text not null unique,
  sha256 text not null references page (sha256),
  article text,
  reported text not null,
  segment text not null, sequence integer not null, previous text not null, hash text not null,
  digest text not null, json text not null, redacted text references decision (id),
  unique (segment, sequence)
) strict;
create index reading_page on reading (sha256, row);
create index reading_article on reading (article);

create table article (
  row integer primary key autoincrement,
  report_month text not null,
  reading text not null references reading (id),
  id text not null,
  outlet text,
  language text not null,
  segment text not null, sequence integer not null, previous text not null, hash text not null,
  digest text not null, json text not null, redacted text references decision (id),
  unique (report_month, reading, id), unique (segment, sequence)
) strict;

create table claim (
  row integer primary key autoincrement,
  report_month text not null,
  reading text not null references reading (id),
  id text not null,
  article text not null,
  account text,
  field text not null,
  "group" text,
  segment text not null, sequence integer not null, previous text not null, hash text not null,
  digest text not null, json text not null, redacted text references decision (id),
  unique (report_month, reading, id), unique (segment, sequence)
) strict;
create index claim_id on claim (id);

create table account (
  row integer primary key autoincrement,
  report_month text not null,
  reading text not null references reading (id),
  id text not null,
  article text not null,
  segment text not null, sequence integer not null, previous text not null, hash text not null,
  digest text not null, json text not null, redacted text references decision (id),
  unique (report_month, reading, id), unique (segment, sequence)
) strict;
create index account_id on account (id);

create table judgement (
  row integer primary key autoincrement,
  id text not null,
  a text not null,
  b text not null,
  segment text not null, sequence integer not null, previous text not null, hash text not null,
  digest text not null, json text not null, redacted text references decision (id),
  unique (segment, sequence)
) strict;
create index judgement_pair on judgement (a, b, row);
create index judgement_other on judgement (b);

create table decision (
  row integer primary key autoincrement,
  id text not null unique,
  at text not null,
  segment text not null, sequence integer not null, previous text not null, hash text not null,
  digest text not null, json text not null, redacted text,
  unique (segment, sequence)
) strict;

create table notice (
  row integer primary key autoincrement,
  id text not null unique,
  reading text references reading (id),
  segment text not null, sequence integer not null, previous text not null, hash text not null,
  digest text not null, json text not null, redacted text references decision (id),
  unique (segment, sequence)
) strict;
create index notice_reading on notice (reading);

-- What a blanked row says now; the row itself keeps the digest of what it said.
create table redaction (
  row integer primary key autoincrement,
  target text not null,
  target_sequence integer not null,
  decision text not null references decision (id),
  segment text not null, sequence integer not null, previous text not null, hash text not null,
  digest text not null, json text not null, redacted text,
  unique (segment, sequence)
) strict;
create index redaction_target on redaction (target, target_sequence);

-- The words of articles, by `article.row`; the text itself is kept once, in the article.
create virtual table article_words using fts5(
  title, text, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
);
