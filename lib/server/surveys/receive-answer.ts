import "server-only";
import { randomUUID } from "node:crypto";
import { publicAnswerSchema } from "@/lib/contracts/surveys/survey";
import { NotFound, Unprocessable } from "@/lib/errors";
import { env } from "../env";
import { clientAddress } from "../http/peer-address";
import { parseInput, problemResponse } from "../http/problem";
import { limitedBody } from "../http/read-body";
import { answerSurvey } from "./answer-survey";

/** A score and 4,000 letters of comment, percent-encoded at the worst. */
const MAX_BYTES = 64 * 1024;

const readForm = async (request: Request): Promise<Record<string, string>> => {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") throw new Unprocessable("Send the page's own form.");
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of limitedBody(request, MAX_BYTES, "The answer is too long.")) {
    text += decoder.decode(chunk, { stream: true });
  }
  return Object.fromEntries(new URLSearchParams(text + decoder.decode()));
};

const seeOther = (path: string): Response =>
  // A relative address: the app need not know by which name the visitor reached it.
  new Response(null, { status: 303, headers: { Location: path, "Cache-Control": "no-store" } });

/**
 * Takes the plain form of a survey's page, and leads to the next page: thanks, or the form again with what is the matter.
 * There is no session to misuse: whoever knows the address may answer, from whichever page.
 */
export const receiveAnswer = async (slug: string, request: Request): Promise<Response> => {
  try {
    const answer = parseInput(publicAnswerSchema, await readForm(request), "Answer");
    const outcome = await answerSurvey(slug, answer, clientAddress(request.headers, env.TRUSTED_PROXIES));
    if (outcome === null) throw new NotFound("There is no such survey.");
    const base = `/s/${encodeURIComponent(slug)}${answer.place === "embed" ? "/embed" : ""}`;
    if (outcome === "stored") return seeOther(`${base}/thanks`);
    const again = new URLSearchParams();
    if (answer.token !== "") again.set("t", answer.token);
    if (outcome === "missing" || outcome === "later") again.set("problem", outcome);
    return seeOther(`${base}?${again}`);
  } catch (error) {
    return problemResponse(error, randomUUID());
  }
};
