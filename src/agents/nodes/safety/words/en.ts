import { lines, type Words } from './words.ts';

const ANYWHERE = '- Free and confidential lines in every country: [findahelpline.com](https://findahelpline.com)';
const emergencyOf = (number: string | undefined) =>
  number ? `**${number}**` : 'your local emergency number (**112** works in many countries, **911** in the Americas)';

export const EN: Words = {
  help(crisis, numbers, other) {
    const emergency = emergencyOf(numbers?.emergency);
    const listening = numbers?.listening ? `- To talk to somebody now: **${numbers.listening}**` : null;
    switch (crisis) {
      case 'self_harm':
        if (other)
          return lines(
            'I am glad you told me, and that you are there for them. Please take it seriously, and do not carry it alone.',
            '',
            `- If they might act on it, or have done something: call ${emergency} and stay with them until help comes`,
            numbers?.listening ? `- For them, and for you as somebody close: **${numbers.listening}**` : null,
            ANYWHERE,
            '',
            'You can ask them straight out whether they think of ending their life; asking does not put it into their head. Are they with somebody right now?',
          );
        return lines(
          "I'm really glad you told me. That sounds very hard, and you don't have to carry it alone.",
          '',
          'I am only a reminder coach, so please reach a person right now:',
          `- If you might act on it, or have done something already: call ${emergency}`,
          listening,
          ANYWHERE,
          '',
          'If you can, go to somebody you trust and tell them what you told me. Is there someone near you?',
        );
      case 'medical':
        return lines(
          'This may be an emergency. Please do not wait for me.',
          '',
          `- Call ${emergency} now, or have somebody near you call`,
          '- Say what happened, and if something was taken: what, how much and when',
          '- Stay with the person, and stay on the line: they tell you what to do',
          '',
          'I plan nothing now. Your health comes first.',
        );
      case 'violence':
        return lines(
          "I'm glad you wrote this. Safety comes first, yours and everybody else's.",
          '',
          `- If anybody is in danger right now: call ${emergency}, and go where other people are if you can`,
          numbers?.abuse ? `- For those who are hurt or threatened at home: **${numbers.abuse}**` : listening,
          ANYWHERE,
          '',
          'You can talk to them about what is happening, without giving your name. Is there a safe place you can go to?',
        );
    }
  },
  care(worry, numbers, other) {
    const emergency = emergencyOf(numbers?.emergency);
    const listening = numbers?.listening
      ? `**${numbers.listening}**`
      : '[findahelpline.com](https://findahelpline.com), free and confidential in every country';
    switch (worry) {
      case 'despair':
        if (other)
          return lines(
            'That sounds worrying, and it is good that you look out for them. I am a program and may have misread you, so I would rather ask: do you think they might hurt themselves, or that they are in danger right now?',
            '',
            `- In danger right now: ${emergency}, and stay with them if you can`,
            `- For them, and for you: ${listening}`,
          );
        return lines(
          'That sounds heavy, and I am glad you said it. I am a program and may have misread you, so I would rather ask: are you thinking of hurting yourself, or of not wanting to live?',
          '',
          `- To talk to somebody now: ${listening}`,
          `- In danger right now: ${emergency}`,
        );
      case 'unsafe':
        return lines(
          'I am glad you wrote that, and your safety comes first. Are you safe where you are right now?',
          '',
          `- In danger: ${emergency}, and go where other people are if you can`,
          `- To talk about it, also without your name: ${numbers?.abuse ? `**${numbers.abuse}**` : listening}`,
        );
      case 'unwell':
        if (other)
          return lines(
            'I am sorry to hear that. Is it happening right now, or is it over?',
            '',
            `- If it is happening: call ${emergency} now, and stay with them`,
            '- If it is over: I hope they are in good hands. Say what I can take off your list meanwhile.',
          );
        return lines(
          'I am no doctor, and that is worth taking seriously. Is it happening right now?',
          '',
          `- If it is, or if you are short of breath, faint, shaking or in pain: call ${emergency} now`,
          '- If it is over: please have a doctor look at it soon, before anything strenuous. Who has been drinking a lot every day, or taking a medicine, stops with a doctor, not at once and alone.',
        );
      case 'eating':
        return lines(
          'Thank you for telling me; that sounds hard to carry. I plan nothing about food or weight now. Is there somebody, a doctor or a person close to you, whom you could tell today?',
          '',
          `- Faint, with a racing heart, or not able to keep water down: ${emergency}`,
          `- To talk to somebody now: ${listening}`,
        );
    }
  },
};
