const english = `a about after again all also am an and any are aren as at be because been before being but by can could
  couldn did didn do does doesn doing don down each even ever few for from further had hadn has hasn have haven having he
  her here hers him his how i if in into is isn it its itself just let ll ma me more most my myself no nor not now of off
  on once only or other our ours out over own re really same she should shouldn so some still such than that the their
  theirs them then there these they this those through to too under until up us ve very was wasn we were weren what when
  where which while who whom why will with won would wouldn you your yours`;

const german = `aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da
  damals damit dann das dass dein deine dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort
  du durch ein eine einem einen einer eines er es etwas euch euer eure für gegen gewesen hab habe haben hat hatte hatten
  hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes jetzt kann
  kein keine keinem keinen keiner können könnte leider man mein meine meinem meinen meiner mich mir mit muss musste nach
  nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner selbst sich sie sind so solche soll
  sollte sondern sonst über um und uns unser unsere unserem unseren unter viel vom von vor während war waren warst was
  weg weil weiter welche wenn werde werden wie wieder will wir wird wirst wo wurde wurden würde zu zum zur zwar zwischen`;

/**
 * Words that say little about what somebody means, in English and German; of both languages at once, as one company's
 * customers write in either.
 */
export const stopWords: ReadonlySet<string> = new Set(`${english} ${german}`.split(/\s+/));
