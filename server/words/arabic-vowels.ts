/**
 * Arabic is written without its short vowels, and the voice knows them of common words only; of the others it would say
 * the consonants alone. These are the words of our catalogue and concerns that it does not know, with their vowels.
 */
const vowelled = `
  وَالشَّكَاوَى نَسْتَمِعُ إِلَيْكَ وَنَتَوَسَّطُ لِحَلِّ بِحِيَادٍ وَمَجَّانًا لِتَسْلِيمِ الوَثَائِقِ لَدَيْكَ يُرْجَى التَوَجُّهُ زِيَارَتِكَ أُفَضِّلُ
  لِلْحَالَاتِ لَدَيَّ أَحْتَاجُ اِسْمِكَ رَقْمُكَ الوَرَقَةَ وَالِانْتِظَارُ قَبْلَكَ بالدَقَائِقِ مَعْرُوفَة دَوْرُكَ يُفْتَحُ قَصِيرَة نَعُودُ تَعُدْ
  أَرْقَام مُتَاحَة تَذَكُّرُ تَعَذَّرَ لِلْمُتَابَعَةِ بِصَوْتٍ زِلْتَ أَفَادَتْكَ لَكَ فَضْلِكَ يَكْفِي وَاحِدَة يَظْهَرُ يُمْكِنُكَ يَنْتَظِرُ سَيَخْتَفِي
  لِمُدَّةٍ وَإِلَّا نَعْرِفُ عَوْدَتِهِ يُنَاسِبُكَ يُمْكِنُ لِهَذَا يُغْلَقُ جَدِيدَة الأَرْقَامِ المَسْحُوبَةِ تَسْتَمِرُّ النِدَاءَات يُوجَدُ يَلْزَمُكَ
  وَسَيُحْذَفُ لِلْوُصُولِ أَرْجُو لِاصْطِحَابِي وَمِنْ رِسَالَتُكَ إِلَيْنَا تَخَطِّي وَصَلَتْنَا دَاكِنَة مُفَعَّل مُفَعَّلَة بِمَفَاتِيحِ بِمِفْتَاحِ
  سَمَّاعَات تُقْرَأُ عَبْرَهَا يَسْمَعَهَا سَيَصْدُرُ لِلِاخْتِيَارِ تَجْرِي وَرَقَتِكَ مَفْتُوحَة مُحَادَثَتُكَ تُسْتَكْمَلُ اِنْتَهَتْ يَحْضُرْ سَحْبِهِ
  نُلْغِي دَقَائِق إِضَافِيَّة يَعُدْ بَعْدَكَ وَالِاهْتِزَاز مُفَعَّلَان مُحَاوَلَات كَثِيرَة وَطَرِيقَة وَالمَلَابِس وَالأَطْفَال بِرَدِّ أَمْوَال وَخَفْض
  وَالخِلَافَات لِلطَّعَامِ وَلَا لِلنَّوْمِ لِلتَّدْفِئَة يَصِلْ سَيَتِمُّ يَتِمُّ وَيَتِمُّ الطَوَارِئ تَبْقَى المُهَل ذِكْرِ تَعْمَلُ تَعُودُ تَصْدُرُ تَخْرُجْ مَوْجُودَة
  أُوقِفَ سَيَأْتِي قَطْع عَقْد لَمْسُ الدَفْع السَمْع رَقْمِي اللَمْس بالقَطْعِ وَالمَوَاعِيد المَوَاضِيع أَوْقَات الأَزْرَار
`;

/** Signs of short vowels, of doubling and of silence. */
const signs = /[\u064B-\u0652]/g;
const word = /[\u0621-\u0652\u0670]+/g;

const spokenForms = new Map(
  vowelled
    .trim()
    .split(/\s+/)
    .map((form) => [form.replaceAll(signs, ""), asTheVoiceReads(form)]),
);

/** Arabic text with the vowels of the words that the voice would not guess. */
export function addArabicVowels(text: string): string {
  return text.replaceAll(word, (written) => spokenForms.get(written.replaceAll(signs, "")) ?? written);
}

/**
 * eSpeak NG wants the sign of doubling before that of the vowel, where Unicode's own order is the other way round, and
 * says the ending of "wāḥida" with a t, which is heard only before another word.
 */
function asTheVoiceReads(form: string): string {
  return form.replaceAll(/([\u064B-\u0650])\u0651/g, "\u0651$1").replace(/ة$/, "ه");
}
