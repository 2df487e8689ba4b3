import { useOrganization } from "@/components/layout/organization-context";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/button";
import type { Voice, Voices } from "@/lib/contracts/voices";
import { formatInstant } from "@/lib/format/format-period";
import { markedText } from "@/lib/format/marked-text";
import { groupNames } from "./group-names";

type Props = { voices: readonly Voice[]; terms: Voices["terms"] };

/** The address of a record's own page. */
const recordHref = (type: string, externalId: string) => `/data/${type}/${encodeURIComponent(externalId)}`;

/** Comments, newest first: what was said, by whom, about which ticket and whose work. */
export function VoiceList({ voices, terms }: Props) {
  return (
    <ul aria-label="Comments" className="divide-y divide-line">
      {voices.map((voice) => (
        <li key={voice.externalId} className="flex gap-3 py-3">
          <Badge tone={groupNames[voice.group].tone} className="mt-0.5 min-w-14 justify-center tabular-nums">
            <span>
              {voice.score}
              <span className="font-normal"> / {voice.scaleMax}</span>
              <span className="sr-only">, {groupNames[voice.group].one}</span>
            </span>
          </Badge>
          <div className="min-w-0 flex-1">
            <p className="whitespace-pre-line text-pretty break-words" dir="auto">
              <Marked text={voice.comment} terms={terms} />
            </p>
            <Meta voice={voice} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Marked({ text, terms }: { text: string; terms: Voices["terms"] }) {
  let at = 0;
  return markedText(text, terms).map((part) => {
    const key = at;
    at += part.text.length;
    return part.marked ? (
      <mark key={key} className="rounded-sm bg-watch-soft text-ink">
        {part.text}
      </mark>
    ) : (
      part.text
    );
  });
}

function Meta({ voice }: { voice: Voice }) {
  const { locale, timeZone } = useOrganization();
  const { customer, ticket, owner } = voice;
  const about = [ticket?.channel, ticket?.category].filter(Boolean).join(", ");
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-ink-muted text-sm">
      <time dateTime={voice.at}>{formatInstant(voice.at, locale, timeZone)}</time>
      {customer && (
        <span>
          <TextLink href={recordHref("customers", customer.externalId)}>{customer.name}</TextLink>
          {customer.segment && `, ${customer.segment}`}
        </span>
      )}
      {ticket && (
        <span>
          <TextLink href={recordHref("tickets", ticket.externalId)}>Ticket {ticket.externalId}</TextLink>
          {about && ` (${about})`}
        </span>
      )}
      {owner && (
        <span>
          {owner.name}
          {owner.team && `, ${owner.team}`}
        </span>
      )}
      <TextLink href={recordHref("survey-responses", voice.externalId)}>Answer</TextLink>
    </p>
  );
}
