// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/ConcernLimits.h"

#include "foundation/imaging/FullTones.h"
#include "matching/quality/HeadPose.h"
#include "matching/quality/QualityIds.h"

#include <array>
#include <optional>

namespace semblance::matching {

namespace {

using namespace quality;

enum class Side
{
    Below,
    Above,
};

/// Where a raw value begins to be worth a word, and where it is likely to harm search or
/// comparison.
struct Limit
{
    std::string_view id;
    Side side;
    double notice;
    /// Empty: never.
    std::optional<double> warning;
    std::string_view aspect;
};

// Shares are of 400 portraits of LFW (250×250, about 42 px between the eyes) as they are, and of 36
// of them made worse. A notice may come on 1–5 % of ordinary portraits, a warning on at most 1 %.
constexpr std::array kLimits = {
    // As the value is rounded: below 80, where 20 % are missed, and below 60, where 38 % are
    // (RESULTS.md, "Unified quality").
    Limit{kUnifiedQuality, Side::Below, 0.795, 0.595, {}},
    // A found face has at least 0.8. What the detector does not see as a face at all stays below
    // 0.5. Boxes of 12 large faces moved by 1, 2 or 5 px: none of 144 below 0.95; by a fifth of the
    // box: none of 48 noticed; by three tenths: 39 of 48; by half: all, 31 warned. The left, right,
    // upper or lower half: all 48 noticed, 5 warned; boxes beside every face: all warned.
    Limit{kFacePresence, Side::Below, 0.7, 0.5, "noFace"},
    // LFW itself: 1 % below 32. At 18, with noise and compression, one search in eleven does not
    // put the right person first, at 16 one in nine, at 14 one in five (FirstPlace.cpp).
    Limit{kInterEyeDistance, Side::Below, 32, 18, {}},
    // Of 150 portraits of LFW, as JPEG of quality 92: 2 % noticed, none warned; quality 75 or 50,
    // half the size or noise of σ = 8: at most 2 % and none. Noticed and warned: moved by 3 px 30 %
    // and 8 %, 5 px 81 % and 51 %, 9 px 99 % and 93 %, 15 px 100 % and 98 % (five angles); 9 px
    // with noise of σ = 4 after it 95 % and 70 %. Blurred by σ = 1 px: 69 % and 36 %; 1.5 px: 100 %
    // and 99 %; 2 px: all. Enlarged again from half the size: 32 % and 8 %; from a quarter: 99 %
    // and
    // 95 %. 16 faces of the ladder and group scenes, mostly larger: none noticed as they are; moved
    // by 5, 9 and 15 px 39 %, 92 % and 96 %; from a quarter 94 %; from half 2 %.
    Limit{kSharpness, Side::Below, 0.58, 0.5, "blurred"},
    // LFW itself: 2 % and 0.1 %. Moved by half of the distance between the eyes: see RESULTS.md.
    Limit{kMotionBlur, Side::Below, 0.45, 0.3, "moved"},
    // LFW itself: none above 0.1; of 4000 made poor in other ways none above 0.26.
    Limit{kInterlacing, Side::Above, 0.5, 1, "combed"},
    // LFW itself: the darkest 1 % lie below .094, none of 78 below .09. Of 24 with every stored
    // value × 0.7: 7 noticed; × 0.6: 18 and 1; × 0.5: 23 and 11; × 0.35: all warned. A nearly black
    // face has .067.
    Limit{kLuminanceMean, Side::Below, 0.09, 0.05, "tooDark"},
    // LFW itself: none above .51. Doubled light: 60 % and 34 %; three times the light: 97 %
    // and 86 %.
    Limit{kLuminanceMean, Side::Above, 0.75, 0.85, "tooBright"},
    // LFW itself: 2 % and under 0.5 %. A quarter of the light: all warned.
    Limit{kUnderExposure, Side::Above, 0.8, 0.92, "tooDark"},
    // LFW itself: none above .03. Doubled light: 83 % and 57 %.
    Limit{kOverExposure, Side::Above, 0.1, 0.3, "tooBright"},
    // LFW itself: 3 % and none. Contrast × 0.3: 86 % and 9 %; × 0.15: all, 70 % warned.
    Limit{kDynamicRange, Side::Below, 5.5, 4.5, {}},
    // LFW itself: 0.1 % below 80, none below 72. Below 80 the engine spreads them; of 32 with noise
    // and compression a seventh of 600 pairs is judged wrong (RESULTS.md, "Little contrast").
    Limit{kToneRange, Side::Below, kNarrowTones, 32, "fewTones"},
    // Shares from here to the yaw's are of 448 portraits of LFW. Nothing in common at all: 5 %.
    // Never
    // a warning: smooth cheeks of slightly different shades have nothing in common either.
    Limit{kIlluminationUniformity, Side::Below, 0.002, std::nullopt, "oneSided"},
    // 2 % and 0.4 %: stage light, flash, an old print.
    Limit{kNaturalColour, Side::Above, 7.5, 20, {}},
    // 1 % and none; the lowest twelve laugh with narrowed eyes or have an eye closed.
    Limit{kEyesOpen, Side::Below, 0.033, 0.02, "closed"},
    // Shares from here to the negatives' are of 2611 portraits of LFW. 3 % and 1 %: dark glasses,
    // closed lids, profiles.
    Limit{kEyesSeenOpen, Side::Below, 0.001, 0.0001, "hidden"},
    // 1 % and 0.5 %: dark glasses.
    Limit{kEyesVisible, Side::Above, 0.4, 0.6, "covered"},
    // 5 % and never a warning: laughing with all teeth.
    Limit{kExpressionNeutrality, Side::Below, -23.4, std::nullopt, "expressive"},
    // None; the strongest is 3.7. Of 339 with noise of 5 to 60 added: at 12 the same person scores
    // 0.96 instead of 1.01 on average, at 25 0.87, at 40 0.7.
    Limit{kNoise, Side::Above, 12, 25, "noisy"},
    // 0.5 % and 0.1 %: hands, papers, microphones.
    Limit{kMouthOcclusion, Side::Above, 0.3, 0.6, "covered"},
    // 0.7 % and none: dark glasses take a fifth of a face; a mask takes half.
    Limit{kFaceOcclusion, Side::Above, 0.12, 0.3, "covered"},
    // Of 1259 of whom it is known: 83 % of 81 with a hat, 0.8 % of those without (RESULTS.md).
    Limit{kNoHeadCoverings, Side::Above, 0.9, std::nullopt, "covered"},
    // None; of their negatives all but 0.2 %, of those that keep their hues 88 %. Of 1600 portraits
    // of UTKFace one, of a dark-skinned man, reaches 0.86, of poor copies none 0.9 (RESULTS.md).
    Limit{kTonesReversed, Side::Above, 0.9, 0.97, "reversed"},
    // 1.5 % and 0.2 %: laughing, shouting.
    Limit{kMouthClosed, Side::Above, 0.15, 0.25, "open"},
    // None; the nearest is 0.69. A frontal face reaches 0.6 of the distance between the eyes beyond
    // an eye.
    Limit{kLeftwardCrop, Side::Below, 0.6, 0.35, "cutOff"},
    Limit{kRightwardCrop, Side::Below, 0.6, 0.35, "cutOff"},
    // None; the nearest is 0.88. At 0.6 the edge cuts the forehead, at 0.35 it runs above the
    // brows.
    Limit{kMarginAbove, Side::Below, 0.6, 0.35, "cutOff"},
    // 0.2 % and none. At 1 the edge touches the chin.
    Limit{kMarginBelow, Side::Below, 1.05, 0.9, "cutOff"},
    // LFW itself: none of 78 above 1.9. 18 of them saved again as JPEG, quality 50: at most 2.0, no
    // concern; 40 and 30: 2.9–3.8, all noticed; 20: 4.6–5.4, all warned; 15, 10, 5, 3 and 1: all
    // warned, up to 16.8.
    Limit{kCompression, Side::Above, 2.6, 4.5, "blocks"},
    // LFW itself: 5 % and 1 %. The evaluation data's photograph of a profile measures 52°.
    Limit{kYaw, Side::Above, 25, 40, "toTheLeft"},
    Limit{kYaw, Side::Below, -25, -40, "toTheRight"},
    // LFW itself: 2 % and none.
    Limit{kPitch, Side::Above, 20, 35, "raised"},
    Limit{kPitch, Side::Below, -20, -35, "lowered"},
    // The eyes are levelled before search and comparison, so a tilt harms only through less certain
    // points: of 36 faces tilted by 40°, one to three measured more than 20° off; by 20°, none.
    Limit{kRoll, Side::Above, 25, 60, "clockwise"},
    Limit{kRoll, Side::Below, -25, -60, "anticlockwise"},
    // LFW itself: 0.2 %, half of them profiles.
    Limit{kPoseSureness, Side::Below, kDecidedPose, std::nullopt, "undecided"},
    // Never a warning: it says nothing about this face, only that another could be meant.
    Limit{kSingleFace, Side::Above, 0.1, std::nullopt, {}},
    // 0 or 1.
    Limit{kFileIntegrity, Side::Below, 0.5, 0.5, "damaged"},
};

/// That the measure itself knows better than the limit.
bool standsByItself(const std::string& aspect)
{
    return aspect == kFlatArea || aspect == kMoreInTheFile;
}

bool isBeyond(double raw, Side side, double limit)
{
    return side == Side::Below ? raw < limit : raw > limit;
}

} // namespace

QualityMeasurement withConcern(QualityMeasurement measurement)
{
    if (measurement.aspect == kEndsAtTheEdge) {
        measurement.concern = QualityConcern::Warning;
        return measurement;
    }
    for (const Limit& limit : kLimits) {
        if (limit.id != measurement.id || !measurement.raw)
            continue;
        const double raw = *measurement.raw / measurement.enlargement;
        if (!isBeyond(raw, limit.side, limit.notice))
            continue;
        const bool isStrong = limit.warning && isBeyond(raw, limit.side, *limit.warning);
        measurement.concern = isStrong ? QualityConcern::Warning : QualityConcern::Notice;
        if (!limit.aspect.empty() && !standsByItself(measurement.aspect))
            measurement.aspect = limit.aspect;
    }
    if (measurement.concern == QualityConcern::None && measurement.aspect == kFlatArea)
        measurement.concern = QualityConcern::Notice;
    if (measurement.concern == QualityConcern::None)
        measurement.aspect.clear();
    return measurement;
}

} // namespace semblance::matching
