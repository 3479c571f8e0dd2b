//! Fault drills: power cuts, full disks, damaged files and wrong clocks, played against the real program in a real folder.
//!
//! What is shown each time: everything that was acknowledged is there, nothing is half there, nothing wrong is shown, and the same form
//! can be saved again. `ISTIQBAL_SOAK=1` plays each drill many times longer.

mod backups;
mod child;
mod clock;
mod damage;
#[cfg(target_os = "linux")]
mod disk;
mod kill;
mod office;
mod renewal;

/// How often a drill is repeated: the short count in every run, twenty times that in a soak.
fn rounds(short: u32) -> u32 {
    if std::env::var_os("ISTIQBAL_SOAK").is_some_and(|set| set == "1") { short * 20 } else { short }
}

/// Numbers for moments and places; the start differs from run to run and is printed, so that a failure can be played again with
/// `ISTIQBAL_DRILL=number`.
struct Dice(u64);

impl Dice {
    fn new(what: &str) -> Self {
        let asked = std::env::var("ISTIQBAL_DRILL").ok().and_then(|text| text.parse().ok());
        let seed = asked.unwrap_or_else(|| u64::from(std::process::id()));
        println!("{what}: ISTIQBAL_DRILL={seed}");
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % end.max(1)
    }
}
