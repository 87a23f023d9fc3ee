import { answersRead } from './in-one-line.example.ts';

answersRead('what is fixed in a week', [
  ['commitments', 'Mittwoch 18 Uhr Fußballtraining, anderthalb Stunden', 'Fußballtraining 3 18:00-19:30'],
  ['commitments', 'piano lesson weds at 5, takes 45 mins', 'piano lesson 3 17:00-17:45'],
  ['commitments', 'los miércoles yoga de 20 a 21', 'yoga 3 20:00-21:00'],
  ['commitments', 'basketball tue + thu 4-5.30', 'basketball 24 16:00-17:30'],
  ['work', 'basketball tue + thu 4-5.30', 'basketball 24 16:00-17:30'],
  ['commitments', "I'm Catholic so church on Sundays at 10", 'church 7 10:00-11:00'],
  ['commitments', 'can you plan around my choir on tuesdays at 7', 'choir 2 19:00-20:00'],
  ['commitments', 'yoga class Tue & Thu 9-10 am', 'yoga class 24 09:00-10:00'],
  ['commitments', "I'm at the bowls club Tuesday and Friday afternoons 2 till 4", 'bowls club 25 14:00-16:00'],
  ['commitments', 'church sunday mornings, 10 till 12', 'church 7 10:00-12:00'],
  ['commitments', 'lunch is sacred 12 to 1', 'lunch 1234567 12:00-13:00'],
  ['commitments', 'just school pickup at 3:15', 'school pickup 12345 15:15-16:15'],
  ['commitments', "kids' bedtime 7 to 8 every night", "kids' bedtime 1234567 19:00-20:00"],
  ['commitments', 'book club every other wednesday at 8', 'book club 3 20:00-21:00 every 2 weeks'],
  // Commitments.
  [
    'commitments',
    'choir Tuesdays 7pm to 8.30, and football on Saturdays at 10',
    'choir 2 19:00-20:30, football 6 10:00-11:00',
  ],
  ['commitments', 'I pick up the kids every weekday from 3 to 3.30', 'pick up the kids 12345 15:00-15:30'],
  ['commitments', 'Spanish class Mon and Wed 18:00-19:30', 'Spanish class 13 18:00-19:30'],
  ['commitments', 'gym thursdays 6pm for an hour and a half', 'gym 4 18:00-19:30'],
  ['commitments', 'kids to school 8:15-8:45', 'kids to school 12345 08:15-08:45'],
  ['commitments', 'church on Sundays at 10', 'church 7 10:00-11:00'],
  ['commitments', 'nope', 'no commitments'],
  ['commitments', 'nothing fixed', 'no commitments'],
  ['commitments', 'nein', 'no commitments'],
  ['commitments', 'Chor dienstags um 19 Uhr', 'Chor 2 19:00-20:00'],
  ['commitments', 'coro los martes a las 7 de la tarde', 'coro 2 19:00-20:00'],
  // Not every week.
  [
    'commitments',
    'choir tuesdays 7-8.30pm, picking up the kids from school mon-fri 3 to 3.30, and football every other saturday 10-12',
    'choir 2 19:00-20:30, picking up the kids from school 12345 15:00-15:30, football 6 10:00-12:00 every 2 weeks',
  ],
  ['commitments', 'book club on the first Monday of the month at 7pm', 'book club 1 19:00-20:00 nth 1'],
  ['commitments', 'therapy fortnightly on Thursdays 5 to 6', 'therapy 4 17:00-18:00 every 2 weeks'],
  ['commitments', 'every second Wednesday badminton 8pm', 'badminton 3 20:00-21:00 every 2 weeks'],
  [
    'commitments',
    'Football Wed 19-21 and every other Sunday at 11',
    'Football 3 19:00-21:00, Football 7 11:00-12:00 every 2 weeks',
  ],
  ['commitments', 'Monday evenings are for chess, 7 til late', 'chess 1 19:00-23:00'],
  [
    'commitments',
    'Commitments: piano Tue 19:00-20:00, Chinese school Sun 09:00-12:00',
    'piano 2 19:00-20:00, Chinese school 7 09:00-12:00',
  ],
  // A name with a digit in it, hours with a label, what is no night.
  ['commitments', 'U3A on Thursdays 2 to 4, bowls Mon and Fri 10.30', 'U3A 4 14:00-16:00, bowls 15 10:30-11:30'],
  ['commitments', '5-a-side thursdays 8 till 9', '5-a-side 4 20:00-21:00'],
  ['commitments', 'dog walk 7-7.30 and 5-5.30 every day', 'dog walk 1234567 07:00-07:30, dog walk 1234567 17:00-17:30'],
  // Hours that are said by half, or by the part of the day.
  [
    'commitments',
    'allotment most afternoons, grandkids fridays after school till 6',
    'allotment 12345 13:00-17:00, grandkids after school 5 15:30-18:00',
  ],
  ['commitments', 'D&D on sundays 6 till late', 'D&D 7 18:00-23:00'],
  ['commitments', 'band practice till 9 on thursdays', 'band practice 4 19:00-21:00'],
  ['commitments', 'church sunday mornings and guides on monday evenings', 'church 7 09:00-12:00, guides 1 18:00-21:00'],
  [
    'commitments',
    "my daughter's dance class tue and thu 5 to 6 (I drive), temple sunday 8-9.30",
    "daughter's dance class 24 17:00-18:00, temple 7 08:00-09:30",
  ],
  ['commitments', 'rugby training mon & thurs after school till 5', 'rugby training after school 14 15:30-17:00'],
  [
    'commitments',
    'therapy mondays 2pm, band practice tuesday nights',
    'therapy 1 14:00-15:00, band practice 2 19:00-22:00',
  ],
  ['commitments', 'home help comes tuesdays 9 to 11 for mum', 'home help comes for mum 2 09:00-11:00'],
  // Once, and not every week.
  [
    'commitments',
    'swimming lessons sat 9-10 and parents evening next tuesday 6-7',
    'swimming lessons 6 09:00-10:00, parents evening 2 18:00-19:00 once next tuesday',
  ],
  ['commitments', 'dentist on 5 december at 3', 'dentist 15:00-16:00 once on 5 december'],
  ['commitments', 'gym mon wed 7pm for an hr', 'gym 13 19:00-20:00'],
  ['commitments', 'pottery tuesdays 6.30, 2 hrs', 'pottery 2 18:30-20:30'],
  ['commitments', 'paper round 6am to 7 every day but sunday', 'paper round 123456 06:00-07:00'],
]);
