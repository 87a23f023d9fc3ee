const words = (list: string) => new Set(list.split(' '));

/** "Trash night is Thursday" tells of every week … */
export const NIGHTS = words('night nights day days evening evenings morning mornings');
/** … except of what is there once, or where the word is none of a name. */
export const ONE_DAY = words(
  [
    "parents parents' parent's open opening closing wedding moving exam result results graduation election polling sports",
    'big boxing prom stag hen first last launch release start due the that this next to every birth christmas new check',
    'check-in departure arrival travel delivery interview appointment surgery date party game games movie film good bad great',
  ].join(' '),
);
/** What is put out for the lorry. */
export const BINS = words('bin bins rubbish trash garbage recycling waste');

/** What is on one day, where other things are on that day of every week. */
export const APPOINTMENTS = words(
  'dentist doctor doctors gp vet hospital clinic optician optometrist orthodontist haircut hairdresser barber appointment appt appts checkup check-up interview flight train party exam wedding funeral dinner birthday bday plumber electrician delivery viewing mot test scan jab vaccine deadline deadlines concert gig',
);
