import { PublicMessage, PublicPage } from "@/components/surveys/public-page";

export default function SurveyNotFound() {
  return (
    <PublicPage words={{ sender: "Survey", intro: "" }} language="en">
      <PublicMessage title="There is no survey here">
        The link is not complete, or the survey is gone. Please open it from the message again.
      </PublicMessage>
    </PublicPage>
  );
}
