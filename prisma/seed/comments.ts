// What customers write. Chosen by how satisfied they are and, for support, by what the ticket was about.

export const supportComments = {
  good: [
    "Quick and friendly, problem solved on the first call.",
    "Clear explanation, thank you!",
    "Very helpful, and they called back to check.",
    "Solved within the hour.",
    "Knew our set-up without asking twice.",
    "Good answer with screenshots, easy to follow.",
    "As always: competent and fast.",
  ],
  bad: [
    "Had to explain the problem three times.",
    "Waited two days for a first answer.",
    "The answer did not fit my question.",
    "Passed from one person to the next.",
    "Solved in the end, but far too slow.",
    "The link in the answer was out of date.",
  ],
  release: [
    "Since Release 4.0 the gateway loses its connection every night.",
    "The update broke our dashboards and nobody warned us.",
    "Release 4.0: reports are empty, waited 40 minutes on the phone.",
    "Third call about the same crash after the update.",
    "Please test before you ship. We stood still for a morning.",
    "Told to reinstall, which deleted our settings.",
    "On hold for ages, then cut off. Still no fix for the import.",
  ],
} as const;

export const relationshipComments = {
  promoter: [
    "The sensors simply work, and support is great.",
    "Saves our planners hours every week.",
    "We have recommended Acme to two partners already.",
    "Onboarding was the best we have had.",
    "Reliable, and the people know our business.",
  ],
  passive: [
    "Good product, the price is at the upper end.",
    "Does what it should. Reports could be more flexible.",
    "Fine so far, we use only a part of it.",
    "Solid, but the mobile app is slow.",
  ],
  detractor: [
    "Too many surprises on the invoice.",
    "Hard to reach anyone who decides.",
    "We are looking at alternatives.",
    "Set-up took three months longer than promised.",
  ],
  release: [
    "Release 4.0 cost us our trust. Please get quality back.",
    "After the last update nothing worked for a week.",
    "Unstable since the big release.",
    "Too many errors lately, support overwhelmed.",
  ],
} as const;
