const digits = '〇一二三四五六七八九';

/** A date with its Chinese numerals in digits: 二〇二二年十一月 is 2022年11月. */
export function withDigits(text: string): string {
  return text
    .replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, year => Array.from(year, digitOf).join(''))
    .replace(/(?<=[年月])[一二三四五六七八九十]{1,3}(?=[月日号])/g, dayOrMonth);
}

function digitOf(numeral: string): string {
  return String(Math.max(0, digits.indexOf(numeral)));
}

/** 三, 十, 十一, 二十 or 三十一; everything else stays. */
function dayOrMonth(numerals: string): string {
  const [, tens, ten, units] = /^([二三]?)(十?)([一二三四五六七八九]?)$/.exec(numerals) ?? [];
  if (tens === undefined || units === undefined) return numerals;
  if (ten === '') return tens + units === '' || (tens !== '' && units !== '') ? numerals : digitOf(tens + units);
  return (tens === '' ? '1' : digitOf(tens)) + (units === '' ? '0' : digitOf(units));
}
