//! Words and sentences like those of Police and Crime Plans.

use crate::random::Random;

/// About two words of five in running English, the most frequent first.
const SMALL_WORDS: &str = "the of and to in a for with on we will that is by our are have be as at this from has \
    been an or their which they it was not more who all across through also other into these were what";

/// What plans are about, the most frequent first.
const PLAN_WORDS: &str = "police crime community support victims officers people work services safety local \
    commissioner county partners plan funding domestic neighbourhood abuse force public young road behaviour \
    anti-social year help provide residents report residential business online women girls violence fraud \
    reduce tackle offenders issues ensure information increase schools justice drug crimes officer cyber projects \
    programme rural prevention drivers vehicles awareness communities victim offences campaign training area \
    approach training alcohol partnership engagement wellbeing investment council impact protect vulnerable \
    hate speeding illegal off-road bikes motorbikes e-scooters burglary theft shop workers retail shoplifting \
    watch scheme volunteers specials cadets patrols visibility hotspots response contact calls emergency \
    non-emergency substance misuse naloxone overdose recovery treatment probation reoffending prison courts \
    restorative mediation exploitation children county-lines knife weapons serious organised gangs stalking \
    harassment perpetrators refuge advisers independent specialist counselling trauma-informed mental health \
    crisis missing adults scams doorstep phishing passwords digital footage cameras dash-cam speedwatch fatal \
    collisions seatbelts insurance uninsured seized crushed hare coursing poaching wildlife livestock machinery \
    farm farmers fly-tipping waste quad heritage metal arson firearms licensing town centre nightlife taxis \
    lighting alleys CCTV parks graffiti vandalism noise nuisance landlords housing evictions closure orders \
    injunctions warnings fines penalty points education workshops assemblies theatre sport clubs boxing football \
    mentoring apprenticeships employment skills poverty deprivation inequality disability race religion \
    confidence trust satisfaction scrutiny panel complaints transparency consultation survey budget precept \
    savings grants estates fleet recruitment detectives investigators forensic custody detainees drones \
    technology data intelligence analysts performance inspection outcomes charged detected arrested convicted";

const STARTS: [&str; 28] = [
    "al", "ba", "be", "bla", "bri", "ca", "cle", "con", "cra", "da", "dur", "ea", "fer", "ga", "ha", "hor",
    "ki", "la", "lo", "ma", "mor", "ne", "pel", "ra", "sha", "sta", "tra", "wes",
];
const MIDDLES: [&str; 20] = [
    "ber", "cen", "den", "der", "ling", "lo", "men", "min", "na", "nor", "pen", "ra", "ri", "sen", "shi",
    "te", "ti", "ver", "vi", "wor",
];
const ENDS: [&str; 24] = [
    "al", "ance", "ary", "ate", "ed", "ely", "ent", "er", "ers", "es", "ful", "ic", "ing", "ion", "ions",
    "ist", "ity", "ive", "ment", "ness", "or", "ous", "s", "y",
];
const PLACE_ENDS: [&str; 12] =
    ["ton", "ham", "ley", "field", "wick", "by", "worth", "ford", "burn", "mouth", "pool", "stead"];

/// How many words there are besides those of plans: names, brands, rare words.
const N_RARE_WORDS: usize = 14_000;

/// All words that texts are made of.
#[derive(Clone, Debug)]
pub struct Language {
    small: Vec<String>,
    content: Vec<String>,
}

impl Language {
    /// A language of the usual size.
    pub fn new(random: &mut Random) -> Language {
        let words = |text: &str| text.split_ascii_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let mut content = words(PLAN_WORDS);
        for _ in 0..N_RARE_WORDS {
            let mut word = random.pick(&STARTS).to_owned();
            for _ in 0..random.between(0, 2) {
                word += random.pick(&MIDDLES);
            }
            content.push(word + random.pick(&ENDS));
        }
        Language { small: words(SMALL_WORDS), content }
    }

    /// A sentence of so many words.
    pub fn sentence(&self, random: &mut Random, n_words: usize) -> String {
        let mut sentence = String::new();
        for at in 0..n_words {
            let word = if random.percent(38) {
                &self.small[random.rank(self.small.len())]
            } else {
                &self.content[random.rank(self.content.len())]
            };
            if at == 0 {
                sentence.extend(word[..1].chars().map(|c| c.to_ascii_uppercase()));
                sentence += &word[1..];
            } else if random.percent(2) {
                // Figures are words too: round amounts, counts and years, small ones the most often.
                let number = random.rank(2000) + 1;
                sentence += &match random.below(3) {
                    0 => format!(" £{number},000"),
                    1 => format!(" {number}"),
                    _ => format!(" {}", 2018 + number % 8),
                };
            } else {
                sentence += if random.percent(7) { ", " } else { " " };
                sentence += word;
            }
        }
        sentence + "."
    }

    /// The name of a town or a village.
    pub fn place(&self, random: &mut Random) -> String {
        let start = random.pick(&STARTS);
        let middle = random.pick(&MIDDLES);
        let mut name = start[..1].to_ascii_uppercase() + &start[1..] + middle + random.pick(&PLACE_ENDS);
        if random.percent(15) {
            name = format!("{} {name}", random.pick(&["Bishop", "Chester", "High", "Low", "New", "Upper"]));
        }
        name
    }
}
