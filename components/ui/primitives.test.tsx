import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Button } from "@/components/ui/button";
import { ChangeText } from "@/components/ui/change-text";
import { ProgressBar } from "@/components/ui/progress-bar";
import { StatusBadge } from "@/components/ui/status-badge";

describe("StatusBadge", () => {
  it.each([
    ["ok", "On track", "<circle"],
    ["watch", "Watch", "M8 1.4"],
    ["off", "Off track", "M8 .6"],
    [null, "No status", "<rect"],
  ] as const)("%s is told by its word and by a shape of its own", (status, word, shape) => {
    const markup = renderToStaticMarkup(<StatusBadge status={status} />);
    expect(markup).toContain(word);
    expect(markup).toContain(shape);
  });
  it("takes another word for the same tone", () => {
    expect(renderToStaticMarkup(<StatusBadge status="watch" label="At risk" />)).toContain("At risk");
  });
});

describe("ProgressBar", () => {
  it("109 % is drawn full and read out in words", () => {
    const markup = renderToStaticMarkup(
      <ProgressBar value={109} pace={75} label="Progress" valueText="109 % of the way, 75 % expected" />,
    );
    expect(markup).toContain('aria-valuenow="100"');
    expect(markup).toContain('aria-valuetext="109 % of the way, 75 % expected"');
    expect(markup).toContain("width:100%");
    expect(markup).toContain("left:75%");
  });
});

describe("ChangeText", () => {
  it("reads out the words and the judgement, not the signs", () => {
    const markup = renderToStaticMarkup(
      <ChangeText text="−4.1 pt" spoken="down 4.1 points" direction={-1} judgement="worse" />,
    );
    expect(markup).toContain('<span aria-hidden="true">−4.1 pt</span>');
    expect(markup).toContain("down 4.1 points, worse");
  });
});

describe("Button", () => {
  it("takes no second click while pending and says that it is busy", () => {
    const markup = renderToStaticMarkup(<Button pending>Saving…</Button>);
    expect(markup).toContain('disabled="" aria-busy="true"');
  });
});
