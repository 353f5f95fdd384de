// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/PyramidFaceDetector.h"

#include "foundation/Guarded.h"
#include "foundation/imaging/FullTones.h"
#include "foundation/imaging/MatView.h"
#include "matching/detection/WorkShare.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

namespace semblance::matching {

namespace {

constexpr std::array kTurnsToTry{QuarterTurn::Clockwise90, QuarterTurn::Half,
                                 QuarterTurn::Clockwise270};
constexpr int kMinDrawnSidePx = 8;
/// Proposals are looked at again best first and in rounds of a fixed size, whatever the number of
/// threads; what a face confirmed by then covers is not looked at.
constexpr std::size_t kProposalsPerRound = 8;

std::vector<TileLevel> levelsOfAllTurns(SizePx image, const TilePlanRules& plan)
{
    std::vector<TileLevel> levels = tileLevels(image, QuarterTurn::None, plan);
    for (const QuarterTurn turn : kTurnsToTry) {
        const auto more = tileLevels(image, turn, plan);
        levels.insert(levels.end(), more.begin(), more.end());
    }
    return levels;
}

/// Faces that are large in their image, each step tried only where the ones before found none: the
/// whole image at once, faces that fill it, the other turns in the same way.
std::vector<std::vector<TileLevel>> portraitSteps(SizePx image, const TilePlanRules& plan)
{
    const auto upright = tileLevels(image, QuarterTurn::None, plan);
    std::vector<TileLevel> turned;
    for (const QuarterTurn turn : kTurnsToTry) {
        const auto levels = tileLevels(image, turn, plan);
        turned.insert(turned.end(), levels.begin(), levels.begin() + 2);
    }
    return {{upright[1]}, {upright[0]}, turned};
}

/// The upright candidates of at least `score`.
std::vector<FaceCandidate> uprightFrom(const std::vector<FaceCandidate>& candidates, double score)
{
    std::vector<FaceCandidate> upright;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(upright),
                 [score](const FaceCandidate& candidate) {
                     return candidate.turn == QuarterTurn::None && candidate.score >= score;
                 });
    return upright;
}

bool isLarger(const DetectedFace& a, const DetectedFace& b)
{
    const auto key = [](const DetectedFace& face) {
        return std::tuple(-face.box.area(), face.box.y, face.box.x);
    };
    return key(a) < key(b);
}

std::vector<DetectedFace> inStoredRaster(const std::vector<FaceCandidate>& candidates,
                                         const OrientationMap& map)
{
    const SizePx size = map.storedSize();
    const RectPx raster{0, 0, double(size.width), double(size.height)};
    std::vector<DetectedFace> faces;
    for (const FaceCandidate& candidate : candidates)
        faces.push_back({intersection(map.toStored(candidate.box), raster), candidate.score,
                         candidate.turn, FaceOrigin::Detected});
    std::erase_if(faces, [](const DetectedFace& face) { return face.box.area() <= 0; });
    std::sort(faces.begin(), faces.end(), isLarger);
    return faces;
}

/// Without those of which nothing could be told.
std::vector<DetectedFace> withTones(const Photograph& photograph, std::vector<DetectedFace> faces)
{
    std::erase_if(faces, [&photograph](const DetectedFace& face) {
        return tonesOf(photograph, face.box).value_or(0) < kFewestTones;
    });
    return faces;
}

/// YuNet's score is the root of class score times overlap: clear faces get 0.7 to 0.95, where the
/// default pack's detector says 0.99.
DetectionRules rulesFor(ModelRuntime runtime)
{
    DetectionRules rules;
    if (runtime == ModelRuntime::OnnxYuNet) {
        rules.confirmation = {.accept = 0.6,
                              .worthTilting = 0.35,
                              .acceptTilted = 0.65,
                              .clearProposal = 0.75,
                              .acceptAlone = 0.6,
                              .worthMore = 0.35,
                              .beyondDoubt = 0.75};
        rules.acceptPortrait = 0.7;
    }
    return rules;
}

/// A scan and the second looks after it, told as one piece of work. How many looks there will be is
/// known after the scan: they count as a quarter of its tiles.
class WholeProgress
{
public:
    WholeProgress(std::size_t tiles, const ProgressSink& sink)
        : m_tiles(tiles), m_total(tiles + tiles / 4 + 1),
          m_sink(sink ? sink : [](const Progress&) {})
    {
    }

    ProgressSink ofScan() const
    {
        return [this](const Progress& scan) { m_sink({scan.done, m_total}); };
    }
    ProgressSink ofSecondLooks() const
    {
        return [this](const Progress& looks) {
            m_sink({m_tiles + m_tiles / 4 * looks.done / looks.total, m_total});
        };
    }
    void reached() const { m_sink({m_total, m_total}); }

private:
    std::size_t m_tiles;
    std::size_t m_total;
    ProgressSink m_sink;
};

/// Names the photograph in errors of stages that only see pixels.
tl::unexpected<Error> failureFor(const Photograph& photograph, Error error)
{
    error.subject = photograph.name;
    return tl::unexpected<Error>(std::move(error));
}

/// Empty where enough of the box lies `inside` of the image.
std::optional<Error> whyNoBox(const RectPx& box, const RectPx& inside, const Photograph& photograph)
{
    const auto with = [&photograph](std::vector<ErrorFact> facts) {
        return Error{
            ErrorCode::FaceOutsideImage, Stage::Detection, photograph.name, {}, std::move(facts)};
    };
    if (inside.area() * 2 < box.area())
        return with({{"widthPx", std::to_string(photograph.stored.widthPx())},
                     {"heightPx", std::to_string(photograph.stored.heightPx())}});
    if (std::min(inside.width, inside.height) < kMinDrawnSidePx)
        return with({{"boxWidthPx", std::to_string(inside.width)},
                     {"boxHeightPx", std::to_string(inside.height)},
                     {"minimumPx", std::to_string(kMinDrawnSidePx)}});
    return std::nullopt;
}

} // namespace

PyramidFaceDetector::PyramidFaceDetector(std::unique_ptr<const TileNetwork> network,
                                         DetectionRules rules)
    : m_network(std::move(network)), m_rules(rules),
      m_confirmation(*m_network, m_rules.confirmation)
{
    m_rules.plan.tile = m_network->tileSize();
}

Result<std::optional<FaceCandidate>> PyramidFaceDetector::confirm(const cv::Mat& rgb,
                                                                  const FaceCandidate& proposal,
                                                                  bool isPortrait) const
{
    if (isPortrait && proposal.turn == QuarterTurn::None)
        return m_confirmation.confirmedAsSeen(rgb, proposal);
    if (isPortrait) {
        auto clear = m_confirmation.beyondDoubt(rgb, proposal);
        if (!clear || *clear)
            return clear;
    }
    return m_confirmation.confirmed(rgb, proposal);
}

Result<PyramidFaceDetector::Candidates>
PyramidFaceDetector::confirmed(const cv::Mat& rgb, const Candidates& proposals, bool isPortrait,
                               const ScanRun& run, Candidates faces) const
{
    using Confirmed = std::optional<FaceCandidate>;
    const auto isFound = [&](const FaceCandidate& proposal) {
        return std::any_of(faces.begin(), faces.end(), [&](const FaceCandidate& face) {
            return isSameFace(face.box, proposal.box, m_rules.faces);
        });
    };
    Candidates waiting = proposals;
    std::erase_if(waiting, isFound);
    while (!waiting.empty()) {
        const std::size_t count = std::min(waiting.size(), kProposalsPerRound);
        const auto checked =
            sharedWork<Confirmed>(count, run.threads, run.stop, [&](std::size_t i) {
                return confirm(rgb, waiting[i], isPortrait);
            });
        if (!checked)
            return passOn(checked);
        for (const Confirmed& face : *checked) {
            if (face)
                faces.push_back(*face);
        }
        waiting.erase(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(count));
        std::erase_if(waiting, isFound);
        if (run.progress)
            run.progress({proposals.size() - waiting.size(), proposals.size()});
    }
    return suppressed(std::move(faces), m_rules.faces);
}

Result<PyramidFaceDetector::Candidates>
PyramidFaceDetector::scanned(const cv::Mat& rgb, const std::vector<TileLevel>& levels,
                             const ScanRun& run) const
{
    auto found = scanLevels(*m_network, rgb, levels, m_rules.propose, run);
    if (!found)
        return found;
    return suppressed(std::move(*found), m_rules.proposals);
}

Result<PyramidFaceDetector::LargeFaces> PyramidFaceDetector::largeFaces(const cv::Mat& rgb,
                                                                        const ScanRun& run) const
{
    const ScanRun untold{run.threads, run.stop, {}};
    LargeFaces large;
    for (const auto& levels : portraitSteps({rgb.cols, rgb.rows}, m_rules.plan)) {
        const auto proposals = scanned(rgb, levels, untold);
        if (!proposals)
            return passOn(proposals);
        auto faces = confirmed(rgb, *proposals, true, untold, {});
        if (!faces)
            return passOn(faces);
        large.faces = std::move(*faces);
        if (!large.faces.empty())
            break;
        if (large.likely.empty())
            large.likely = uprightFrom(*proposals, m_rules.acceptPortrait);
    }
    return large;
}

Result<PyramidFaceDetector::Candidates>
PyramidFaceDetector::everyFace(const cv::Mat& rgb, const ScanRun& run, Candidates known) const
{
    const auto levels = levelsOfAllTurns({rgb.cols, rgb.rows}, m_rules.plan);
    const WholeProgress whole(tileCount(levels), run.progress);
    const auto proposals = scanned(rgb, levels, {run.threads, run.stop, whole.ofScan()});
    if (!proposals)
        return proposals;
    auto faces = confirmed(rgb, *proposals, false, {run.threads, run.stop, whole.ofSecondLooks()},
                           std::move(known));
    if (faces)
        whole.reached();
    return faces;
}

Result<PyramidFaceDetector::Candidates>
PyramidFaceDetector::inTheirBestTurn(const cv::Mat& rgb, const Candidates& faces) const
{
    Candidates kept;
    for (const FaceCandidate& face : faces) {
        const auto seen = m_confirmation.seenIn(rgb, face.box);
        if (!seen)
            return passOn(seen);
        if (seen->turn == face.turn)
            kept.push_back(face);
    }
    return kept;
}

Result<PyramidFaceDetector::Candidates> PyramidFaceDetector::thorough(const cv::Mat& rgb,
                                                                      const ScanRun& run) const
{
    auto large = largeFaces(rgb, run);
    if (!large)
        return passOn(large);
    auto known = inTheirBestTurn(rgb, large->faces);
    if (!known)
        return known;
    auto faces = everyFace(rgb, run, std::move(*known));
    return faces && faces->empty() ? Result<Candidates>(std::move(large->likely)) : faces;
}

Result<PyramidFaceDetector::Candidates> PyramidFaceDetector::portrait(const cv::Mat& rgb,
                                                                      const ScanRun& run) const
{
    auto large = largeFaces(rgb, run);
    if (!large)
        return passOn(large);
    if (!large->faces.empty())
        return std::move(large->faces);
    auto faces = everyFace(rgb, run, {});
    return faces && faces->empty() ? Result<Candidates>(std::move(large->likely)) : faces;
}

Result<PyramidFaceDetector::Candidates>
PyramidFaceDetector::ofFrame(const cv::Mat& rgb, const std::vector<TileLevel>& levels,
                             const ScanRun& run) const
{
    const auto proposals = scanned(rgb, levels, run);
    if (!proposals)
        return proposals;
    return confirmed(rgb, *proposals, true, {run.threads, run.stop, {}}, {});
}

Result<PyramidFaceDetector::Candidates>
PyramidFaceDetector::search(const cv::Mat& rgb, DetectionEffort effort, const ScanRun& run) const
{
    switch (effort) {
    case DetectionEffort::Thorough:
        return thorough(rgb, run);
    case DetectionEffort::Portrait:
        return portrait(rgb, run);
    case DetectionEffort::Frame:
        return ofFrame(rgb, tileLevels({rgb.cols, rgb.rows}, QuarterTurn::None, m_rules.plan),
                       run);
    }
    return failure(ErrorCode::InvalidInput, Stage::Detection, {}, "unknown effort");
}

Result<std::vector<DetectedFace>> PyramidFaceDetector::facesOf(const Photograph& photograph,
                                                               DetectionEffort effort,
                                                               const ScanRun& run) const
{
    const Image view = photograph.upright();
    const auto faces = search(matView(view), effort, run);
    if (!faces)
        return passOn(faces);
    return inStoredRaster(*faces, photograph.map());
}

Result<std::vector<DetectedFace>>
PyramidFaceDetector::facesOfLittleContrast(const Photograph& photograph, DetectionEffort effort,
                                           const ScanRun& run) const
{
    if (const auto spread = withFullTones(photograph)) {
        auto faces = facesOf(*spread, effort, run);
        if (!faces || !faces->empty())
            return faces;
    }
    Photograph raised = photograph;
    raised.stored = imageFromMat(withLocalContrast(matView(photograph.stored)));
    auto likely = facesOf(raised, effort, run);
    if (!likely || likely->empty())
        return likely;
    const auto asTheFaceNeeds = withFullTonesOf(photograph, likely->front().box);
    return asTheFaceNeeds ? facesOf(*asTheFaceNeeds, effort, run) : std::vector<DetectedFace>();
}

Result<std::vector<DetectedFace>> PyramidFaceDetector::detect(const Photograph& photograph,
                                                              DetectionEffort effort,
                                                              const StopToken& stop,
                                                              const ProgressSink& progress) const
{
    if (photograph.stored.isEmpty())
        return failure(ErrorCode::InvalidInput, Stage::Detection, photograph.name, "no pixels");
    // Portraits come by the thousand and share the processors among themselves.
    const unsigned threads =
        effort == DetectionEffort::Thorough ? std::max(1U, std::thread::hardware_concurrency()) : 1;
    auto faces = guarded(Stage::Detection, photograph.name, [&] {
        auto found = facesOf(photograph, effort, {threads, stop, progress});
        if (!found || !found->empty() || effort == DetectionEffort::Frame)
            return found;
        return facesOfLittleContrast(photograph, effort, {threads, stop, {}});
    });
    if (!faces)
        return failureFor(photograph, faces.error());
    return withTones(photograph, std::move(*faces));
}

Result<std::vector<DetectedFace>>
PyramidFaceDetector::follow(const Photograph& photograph, const std::vector<DetectedFace>& before,
                            const StopToken& stop) const
{
    if (photograph.stored.isEmpty())
        return failure(ErrorCode::InvalidInput, Stage::Detection, photograph.name, "no pixels");
    const auto found = guarded(Stage::Detection, photograph.name, [&] {
        const Image view = photograph.upright();
        std::vector<RectPx> known;
        for (const DetectedFace& face : before)
            known.push_back(photograph.map().toUpright(face.box));
        return ofFrame(matView(view), tileLevelsAround(view.size(), known, m_rules.plan),
                       {1, stop, {}});
    });
    if (!found)
        return failureFor(photograph, found.error());
    return withTones(photograph, inStoredRaster(*found, photograph.map()));
}

Result<SeenInBox> PyramidFaceDetector::seenInDrawn(const Photograph& photograph,
                                                   const RectPx& box) const
{
    const RectPx upright = photograph.map().toUpright(box);
    auto plain = m_confirmation.seenInDrawn(matView(photograph.upright()), upright);
    const auto spread = withFullTonesOf(photograph, box);
    if (!plain || !spread)
        return plain;
    auto second = m_confirmation.seenInDrawn(matView(spread->upright()), upright);
    return second && second->sureness * second->fit <= plain->sureness * plain->fit ? plain
                                                                                    : second;
}

Result<DetectedFace> PyramidFaceDetector::faceInBox(const Photograph& photograph, const RectPx& box,
                                                    FaceOrigin origin) const
{
    const RectPx raster{0, 0, double(photograph.stored.widthPx()),
                        double(photograph.stored.heightPx())};
    const RectPx inside = intersection(box, raster);
    if (const auto error = whyNoBox(box, inside, photograph))
        return tl::unexpected(*error);
    const auto look =
        guarded(Stage::Detection, photograph.name, [&] { return seenInDrawn(photograph, box); });
    if (!look)
        return failureFor(photograph, look.error());
    return DetectedFace{inside, look->sureness * look->fit, look->turn, origin};
}

Result<std::unique_ptr<const FaceDetector>> makeFaceDetector(std::shared_ptr<const Network> network)
{
    const DetectionRules rules = rulesFor(network->manifest().runtime);
    auto tiles = makeTileNetwork(std::move(network));
    if (!tiles)
        return passOn(tiles);
    return std::make_unique<const PyramidFaceDetector>(std::move(*tiles), rules);
}

} // namespace semblance::matching
