// Sentences of two years are compared without the years that every sentence says.

/** The report year and the year before it alone make no other sentence. */
export function withoutYear(year: number): (text: string) => string {
  return (text) =>
    text.replace(/(?<!\d)\d{4}(?=年)/g, (period) => {
      const back = year - Number(period);
      return back === 0 || back === 1 ? `{${back}}` : period;
    });
}
