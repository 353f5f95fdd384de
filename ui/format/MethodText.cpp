// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/MethodText.h"

#include <QCoreApplication>

#include <array>

namespace semblance::ui {

namespace {

/// The references of imagery/enhancement in the order of its steps, word by word, which a test
/// compares. Titles of books and articles are not translated.
[[maybe_unused]] constexpr std::array kReferences{
    QT_TRANSLATE_NOOP("MethodText",
                      "G. de Haan and E. B. Bellers, Deinterlacing: An Overview, Proceedings of "
                      "the IEEE 86, 1998: lines of one field; the others their mean or the line "
                      "above, or each line and the next in halves (blend, both fields)"),
    QT_TRANSLATE_NOOP("MethodText",
                      "G. D. Evangelidis and E. Z. Psarakis, Parametric Image Alignment Using "
                      "Enhanced Correlation Coefficient Maximization, IEEE PAMI 30, 2008, as in "
                      "OpenCV's findTransformECC, from coarse to fine; then the mean of all frames "
                      "that cover a pixel, bicubic (R. G. Keys, 1981). Frames go through the steps "
                      "before this one first; one that correlates less than asked is left out"),
    QT_TRANSLATE_NOOP(
        "MethodText",
        "Pixels inside the rectangle, unchanged; places count from the top left corner"),
    QT_TRANSLATE_NOOP("MethodText", "Whole quarter turns: pixels change their places only"),
    QT_TRANSLATE_NOOP("MethodText",
                      "Clockwise about the centre, corners without picture grey (128)"),
    QT_TRANSLATE_NOOP("MethodText",
                      "Mirrored: pixels change their places only; a mirrored face is not the face"),
    QT_TRANSLATE_NOOP(
        "MethodText",
        "ITU-R BT.601 and its pixel aspect ratios (width to height of one pixel): the side that "
        "was squeezed is stretched"),
    QT_TRANSLATE_NOOP(
        "MethodText",
        "D. C. Brown, Decentering Distortion of Lenses, Photogrammetric Engineering 32, 1966, "
        "radial terms: a point at r comes from r·(1 + k1·r² + k2·r⁴), r from the picture's centre "
        "in halves of its diagonal; k1 below 0 straightens a barrel; what would fold the picture "
        "is refused. Where there was no picture, grey (128)"),
    QT_TRANSLATE_NOOP("MethodText",
                      "G. Buchsbaum, A spatial processor model for object colour perception, "
                      "Journal of the Franklin Institute 310, 1980: the mean of all light is grey; "
                      "factors in linear light (IEC 61966-2-1)"),
    QT_TRANSLATE_NOOP("MethodText",
                      "J. von Kries, Die Gesichtsempfindungen, 1905 (a factor for each channel): "
                      "the mean light of a square around a place that is grey in the scene becomes "
                      "grey; factors in linear light (IEC 61966-2-1)"),
    QT_TRANSLATE_NOOP("MethodText",
                      "R. C. Gonzalez and R. E. Woods, Digital Image Processing, contrast "
                      "stretching: a straight line from black to white, the same for each channel"),
    QT_TRANSLATE_NOOP("MethodText",
                      "R. C. Gonzalez and R. E. Woods, Digital Image Processing, power-law "
                      "transformation: 255·(level/255)^(1/gamma), the same for each channel"),
    QT_TRANSLATE_NOOP("MethodText",
                      "F. N. Fritsch and R. E. Carlson, Monotone Piecewise Cubic Interpolation, "
                      "SIAM Journal on Numerical Analysis 17, 1980 (or straight lines); level "
                      "beyond the outermost points as there"),
    QT_TRANSLATE_NOOP(
        "MethodText",
        "K. Zuiderveld, Contrast Limited Adaptive Histogram Equalization, Graphics Gems IV, 1994, "
        "as in OpenCV's CLAHE, on the luma of ITU-R BT.601; colour differences stay"),
    QT_TRANSLATE_NOOP("MethodText",
                      "J. W. Tukey, Exploratory Data Analysis, 1977: the median of a square, each "
                      "channel by itself; mirrored at the picture's edge"),
    QT_TRANSLATE_NOOP(
        "MethodText",
        "C. Tomasi and R. Manduchi, Bilateral Filtering for Gray and Color Images, ICCV 1998: "
        "standard deviation in space half the radius, in tone over the mean of the channels' "
        "differences; weights in 1/4096; mirrored at the picture's edge"),
    QT_TRANSLATE_NOOP(
        "MethodText",
        "A. Buades, B. Coll and J.-M. Morel, A Non-Local Algorithm for Image Denoising, CVPR 2005: "
        "weight exp(-d²/strength²), d² the mean square of the differences of two square patches "
        "over all channels; weights in 1/4096; mirrored at the picture's edge"),
    QT_TRANSLATE_NOOP("MethodText",
                      "N. Wiener, Extrapolation, Interpolation, and Smoothing of Stationary Time "
                      "Series, 1949; R. C. Gonzalez and R. E. Woods, Digital Image Processing: "
                      "H/(H² + noise) in the spectrum, noise constant; on the luma of ITU-R "
                      "BT.601, colour differences stay; mirrored at the picture's edge. Blur of "
                      "size s: a disc of radius s, a Gaussian of standard deviation s, or a "
                      "straight line of length s, its angle anticlockwise from the horizontal"),
    QT_TRANSLATE_NOOP(
        "MethodText",
        "W. H. Richardson, Bayesian-Based Iterative Method of Image Restoration, Journal of the "
        "Optical Society of America 62, 1972; L. B. Lucy, An iterative technique for the "
        "rectification of observed distributions, Astronomical Journal 79, 1974; on the luma of "
        "ITU-R BT.601, colour differences stay; mirrored at the picture's edge. Blur of "
        "size s: a disc of radius s, a Gaussian of standard deviation s, or a "
        "straight line of length s, its angle anticlockwise from the horizontal"),
    QT_TRANSLATE_NOOP("MethodText",
                      "Across, then down; the kernel as much wider as a side shrinks")};

/// Those of the kernels, likewise.
[[maybe_unused]] constexpr std::array kKernelReferences{
    QT_TRANSLATE_NOOP("MethodText", "nearest: the pixel whose centre lies nearest"),
    QT_TRANSLATE_NOOP("MethodText", "bilinear: straight lines between pixels, across and down"),
    QT_TRANSLATE_NOOP("MethodText",
                      "R. G. Keys, Cubic Convolution Interpolation for Digital Image Processing, "
                      "IEEE Transactions on ASSP 29, 1981 (bicubic, a = -0.5)"),
    QT_TRANSLATE_NOOP("MethodText",
                      "C. E. Duchon, Lanczos Filtering in One and Two Dimensions, Journal of "
                      "Applied Meteorology 18, 1979 (lanczos3)")};

QString translated(std::string_view reference)
{
    const QByteArray text(reference.data(), qsizetype(reference.size()));
    return QCoreApplication::translate("MethodText", text.constData());
}

} // namespace

QString methodText(const imagery::RecipeStep& step)
{
    const QString method = translated(step.spec().reference);
    const auto kernel = imagery::kernelOf(step);
    if (!kernel)
        return method;
    //: %1: where the method is described; %2: where the kernel that it uses is
    return QCoreApplication::translate("MethodText", "%1. Kernel: %2")
        .arg(method, translated(imagery::referenceOf(*kernel)));
}

} // namespace semblance::ui
