import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenLeavingHome } from './place.ts';

const TABLE: [string, string | null][] = [
  ['remind me when I leave home to take the umbrella', 'Take the umbrella'],
  ['remind me to take the umbrella when I leave the house', 'Take the umbrella'],
  ['Remind me to lock the door on my way out', 'Lock the door'],
  ['please remind me to post the letter as soon as I go out', 'Post the letter'],
  ['remind me to take my keys before I leave', 'Take my keys'],
  ['remind me to take the umbrella when I leave home at 8 am', null],
  ['remind me to buy milk when I am at the supermarket', null],
  ['when I leave, remind me to take my umbrella', 'Take my umbrella'],
  ['as I leave for work remind me of the keys', 'The keys'],
  ['erinnere mich, wenn ich aus dem Haus gehe, an den Schlüssel', 'Den Schlüssel'],
  ['avísame cuando salga de casa de coger las llaves', 'Coger las llaves'],
  ['when I leave home I feel great', null],
  ['remind me when I leave home', null],
];

for (const [said, title] of TABLE) test(said, () => assert.equal(whenLeavingHome(said), title));
