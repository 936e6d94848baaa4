-- How accounts find each other. Worked out from the ledger, no part of it: emptied and made again when the rules change.

-- How far judging has come: the last reading whose accounts have been judged, and by which rules.
create table judged_until (
  rules text not null primary key,
  reading integer not null
) strict;

-- Accounts that have been judged and that no later reading has superseded; `row` is the account's in the ledger.
create table met_account (
  account text primary key,
  incident text not null,
  row integer not null
) strict, without rowid;
create index met_account_incident on met_account (incident);

-- Lists of the accounts that share a key.
create table meeting (
  key integer not null,
  account text not null,
  primary key (key, account)
) strict, without rowid;

-- The last word on the pairs that matter to which accounts make an incident.
create table met_pair (
  a text not null,
  b text not null,
  verdict text not null,
  score real not null,
  primary key (a, b)
) strict, without rowid;
create index met_pair_other on met_pair (b, a);

-- Accounts whose pairs are to be looked over: one of their lists has become too long to bring them together.
create table disturbed_account (
  account text primary key
) strict, without rowid;
