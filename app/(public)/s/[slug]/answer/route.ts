import { receiveAnswer } from "@/lib/server/surveys/receive-answer";

type Route = { params: Promise<{ slug: string }> };

export const POST = async (request: Request, { params }: Route): Promise<Response> =>
  receiveAnswer((await params).slug, request);
