import admin from './data/admin.json' with { type: 'json' };
import audience from './data/audience.json' with { type: 'json' };
import baking from './data/baking.json' with { type: 'json' };
import balance from './data/balance.json' with { type: 'json' };
import bedphone from './data/bedphone.json' with { type: 'json' };
import book from './data/book.json' with { type: 'json' };
import building from './data/building.json' with { type: 'json' };
import byheart from './data/byheart.json' with { type: 'json' };
import calling from './data/calling.json' with { type: 'json' };
import chess from './data/chess.json' with { type: 'json' };
import chores from './data/chores.json' with { type: 'json' };
import commute from './data/commute.json' with { type: 'json' };
import cycling from './data/cycling.json' with { type: 'json' };
import dog from './data/dog.json' with { type: 'json' };
import drinking from './data/drinking.json' with { type: 'json' };
import driving from './data/driving.json' with { type: 'json' };
import eating from './data/eating.json' with { type: 'json' };
import event from './data/event.json' with { type: 'json' };
import exam from './data/exam.json' with { type: 'json' };
import family from './data/family.json' with { type: 'json' };
import familytree from './data/familytree.json' with { type: 'json' };
import faster from './data/faster.json' with { type: 'json' };
import fasting from './data/fasting.json' with { type: 'json' };
import fear from './data/fear.json' with { type: 'json' };
import fitnesstest from './data/fitnesstest.json' with { type: 'json' };
import focus from './data/focus.json' with { type: 'json' };
import friends from './data/friends.json' with { type: 'json' };
import garden from './data/garden.json' with { type: 'json' };
import general from './data/general.json' with { type: 'json' };
import going from './data/going.json' with { type: 'json' };
import gratitude from './data/gratitude.json' with { type: 'json' };
import habit from './data/habit.json' with { type: 'json' };
import handstand from './data/handstand.json' with { type: 'json' };
import hiking from './data/hiking.json' with { type: 'json' };
import home from './data/home.json' with { type: 'json' };
import instrument from './data/instrument.json' with { type: 'json' };
import jobs from './data/jobs.json' with { type: 'json' };
import journal from './data/journal.json' with { type: 'json' };
import language from './data/language.json' with { type: 'json' };
import less from './data/less.json' with { type: 'json' };
import making from './data/making.json' with { type: 'json' };
import meditation from './data/meditation.json' with { type: 'json' };
import meeting from './data/meeting.json' with { type: 'json' };
import onearm from './data/onearm.json' with { type: 'json' };
import pacing from './data/pacing.json' with { type: 'json' };
import paper from './data/paper.json' with { type: 'json' };
import peace from './data/peace.json' with { type: 'json' };
import people from './data/people.json' with { type: 'json' };
import performance from './data/performance.json' with { type: 'json' };
import physio from './data/physio.json' with { type: 'json' };
import piece from './data/piece.json' with { type: 'json' };
import preparing from './data/preparing.json' with { type: 'json' };
import pressure from './data/pressure.json' with { type: 'json' };
import project from './data/project.json' with { type: 'json' };
import punctual from './data/punctual.json' with { type: 'json' };
import reading from './data/reading.json' with { type: 'json' };
import rising from './data/rising.json' with { type: 'json' };
import room from './data/room.json' with { type: 'json' };
import rowing from './data/rowing.json' with { type: 'json' };
import running from './data/running.json' with { type: 'json' };
import saving from './data/saving.json' with { type: 'json' };
import screen from './data/screen.json' with { type: 'json' };
import seated from './data/seated.json' with { type: 'json' };
import selling from './data/selling.json' with { type: 'json' };
import signing from './data/signing.json' with { type: 'json' };
import skill from './data/skill.json' with { type: 'json' };
import sleep from './data/sleep.json' with { type: 'json' };
import smallchild from './data/smallchild.json' with { type: 'json' };
import smoking from './data/smoking.json' with { type: 'json' };
import speaking from './data/speaking.json' with { type: 'json' };
import speech from './data/speech.json' with { type: 'json' };
import steps from './data/steps.json' with { type: 'json' };
import strength from './data/strength.json' with { type: 'json' };
import swimming from './data/swimming.json' with { type: 'json' };
import teaching from './data/teaching.json' with { type: 'json' };
import thesis from './data/thesis.json' with { type: 'json' };
import triathlon from './data/triathlon.json' with { type: 'json' };
import undertaking from './data/undertaking.json' with { type: 'json' };
import university from './data/university.json' with { type: 'json' };
import walking from './data/walking.json' with { type: 'json' };
import water from './data/water.json' with { type: 'json' };
import weight from './data/weight.json' with { type: 'json' };
import wheeling from './data/wheeling.json' with { type: 'json' };
import workday from './data/workday.json' with { type: 'json' };
import yoga from './data/yoga.json' with { type: 'json' };
import type { Playbook } from './types.ts';

/** One file a playbook. A new one is a file in data/ and a line here; library.test.ts says what is wrong with it. `general` stays last. */
export const playbooks = [
  running,
  faster,
  triathlon,
  walking,
  cycling,
  swimming,
  strength,
  yoga,
  weight,
  eating,
  sleep,
  rising,
  meditation,
  reading,
  language,
  instrument,
  thesis,
  book,
  exam,
  saving,
  smoking,
  drinking,
  screen,
  project,
  jobs,
  preparing,
  speaking,
  calling,
  friends,
  people,
  family,
  skill,
  focus,
  less,
  chores,
  habit,
  home,
  water,
  journal,
  bedphone,
  pressure,
  hiking,
  steps,
  fitnesstest,
  building,
  audience,
  familytree,
  piece,
  byheart,
  making,
  room,
  garden,
  undertaking,
  university,
  driving,
  meeting,
  chess,
  baking,
  speech,
  admin,
  commute,
  punctual,
  physio,
  gratitude,
  balance,
  handstand,
  fear,
  workday,
  event,
  dog,
  performance,
  selling,
  signing,
  fasting,
  rowing,
  teaching,
  paper,
  peace,
  smallchild,
  going,
  wheeling,
  seated,
  onearm,
  pacing,
  general,
] as unknown as readonly Playbook[];
