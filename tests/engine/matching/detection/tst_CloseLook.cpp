// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/detection/CloseLook.h"

#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/MatView.h"
#include "matching/detection/FaceDetector.h"
#include "support/FakeNetwork.h"
#include "support/SharedData.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace semblance;
using namespace semblance::matching;
using semblance::tests::FakeNetwork;

namespace {

constexpr double kSmallPx = 24;
constexpr double kLargePx = 80;
/// Cells are cut and shown alike wherever they lie in the tile: only the arithmetic differs.
constexpr double kSamePx = 1e-6;

std::shared_ptr<const Network> fakeNetwork()
{
    return std::make_shared<const FakeNetwork>(
        FakeNetwork::detectorManifest(), [](const cv::Mat&) { return std::vector<cv::Mat>{}; });
}

/// Takes each red square for a face that scores as much as it has green.
class SquareFinder final : public TileNetwork
{
public:
    SquareFinder() : TileNetwork(fakeNetwork()) {}

    Result<std::vector<TileFace>> look(const cv::Mat& tile, double minScore) const override
    {
        ++tiles;
        std::vector<cv::Mat> planes;
        cv::split(tile, planes);
        cv::Mat labels;
        cv::Mat stats;
        cv::Mat centres;
        const int count = cv::connectedComponentsWithStats(planes[0] > 190, labels, stats, centres);
        std::vector<TileFace> faces;
        for (int i = 1; i < count; ++i) {
            const auto* stat = stats.ptr<int>(i);
            const double score = cv::mean(planes[1], labels == i)[0] / 255;
            if (score >= minScore)
                faces.push_back(
                    {{double(stat[cv::CC_STAT_LEFT]), double(stat[cv::CC_STAT_TOP]),
                      double(stat[cv::CC_STAT_WIDTH]), double(stat[cv::CC_STAT_HEIGHT])},
                     score});
        }
        return faces;
    }

    mutable int tiles = 0;
};

/// Square i: 20 + 6·i px, of score (120 + 20·i)/255.
struct Squares
{
    Squares()
    {
        for (int i = 0; i < 6; ++i) {
            boxes.push_back({100.0 + 300 * i, 120.0 + 40 * i, 20.0 + 6 * i, 20.0 + 6 * i});
            const RectPx& box = boxes.back();
            cv::rectangle(rgb, cv::Rect(int(box.x), int(box.y), int(box.width), int(box.height)),
                          cv::Scalar(255, 120 + 20 * i, 0), cv::FILLED);
        }
    }
    std::vector<View> views(double sidePx) const
    {
        std::vector<View> all;
        for (const RectPx& box : boxes)
            all.push_back({box, {sidePx}});
        return all;
    }

    cv::Mat rgb = cv::Mat(600, 1900, CV_8UC3, cv::Scalar(60, 60, 60));
    std::vector<RectPx> boxes;
};

bool isNear(const RectPx& a, const RectPx& b, double tolerancePx)
{
    return std::abs(a.x - b.x) <= tolerancePx && std::abs(a.y - b.y) <= tolerancePx &&
           std::abs(a.width - b.width) <= tolerancePx &&
           std::abs(a.height - b.height) <= tolerancePx;
}

} // namespace

class TestCloseLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fourSmallViewsShareATile();
    void sharedIsAsSingle();
    void largeAndSmallKeepTheirOrder();
    void nothingThereIsNoScore();
    void aFaceBesideTheMiddleIsAnother();
    void theDefaultNetworkSeesAlike();
};

void TestCloseLook::fourSmallViewsShareATile()
{
    const Squares squares;
    const SquareFinder finder;
    std::vector<View> views = squares.views(kSmallPx);
    views.resize(4);
    QVERIFY(lookClosely(finder, squares.rgb, views));
    QCOMPARE(finder.tiles, 1);
    QVERIFY(lookClosely(finder, squares.rgb, squares.views(kSmallPx)));
    QCOMPARE(finder.tiles, 1 + 2);
    QVERIFY(lookClosely(finder, squares.rgb, squares.views(kLargePx)));
    QCOMPARE(finder.tiles, 1 + 2 + 6);
}

void TestCloseLook::sharedIsAsSingle()
{
    const Squares squares;
    const SquareFinder finder;
    const std::vector<View> views = squares.views(kSmallPx);
    const auto shared = lookClosely(finder, squares.rgb, views);
    QVERIFY(shared);
    QCOMPARE(shared->size(), views.size());
    for (std::size_t i = 0; i < views.size(); ++i) {
        const auto single = lookClosely(finder, squares.rgb, {views[i]});
        QVERIFY(single);
        const Look& look = (*shared)[i];
        QVERIFY(isNear(look.box, single->front().box, kSamePx));
        QCOMPARE(look.score, single->front().score);
        // The square itself, to a pixel of the tile.
        QVERIFY(isNear(look.box, squares.boxes[i], 2 * squares.boxes[i].width / kSmallPx));
        QVERIFY(look.score > 0);
    }
}

void TestCloseLook::largeAndSmallKeepTheirOrder()
{
    const Squares squares;
    const SquareFinder finder;
    std::vector<View> views = squares.views(kSmallPx);
    views[0].framing.faceSidePx = kLargePx;
    views[3].framing.faceSidePx = kLargePx;
    const auto looks = lookClosely(finder, squares.rgb, views);
    QVERIFY(looks);
    QCOMPARE(finder.tiles, 2 + 1);
    for (std::size_t i = 0; i < views.size(); ++i) {
        QCOMPARE((*looks)[i].framing.faceSidePx, views[i].framing.faceSidePx);
        QVERIFY((*looks)[i].box.contains(squares.boxes[i].centre()));
    }
}

void TestCloseLook::nothingThereIsNoScore()
{
    const Squares squares;
    const SquareFinder finder;
    const RectPx nothing{300, 400, 30, 30};
    const auto looks = lookClosely(
        finder, squares.rgb, {{squares.boxes[0], {kSmallPx}}, {nothing, {kSmallPx}}});
    QVERIFY(looks);
    QVERIFY((*looks)[0].score > 0);
    QCOMPARE((*looks)[1].score, 0.0);
    QCOMPARE((*looks)[1].box, nothing);
}

void TestCloseLook::aFaceBesideTheMiddleIsAnother()
{
    const Squares squares;
    const SquareFinder finder;
    RectPx beside = squares.boxes[2];
    beside.x += beside.width;
    const auto looks = lookClosely(finder, squares.rgb, {{beside, {kSmallPx}}});
    QVERIFY(looks);
    QCOMPARE(looks->front().score, 0.0);
}

void TestCloseLook::theDefaultNetworkSeesAlike()
{
    const auto models = tests::defaultModels();
    if (!models)
        QSKIP(tests::kNoModels);
    const auto photographs = tests::packagedPhotographs();
    if (!photographs)
        QSKIP(tests::kNoPackagedPhotographs);
    const auto network = readManifest(*models / "fr-detect-1.model.json").and_then(loadNetwork);
    QVERIFY(network);
    const auto faces = makeFaceDetector(*network);
    const auto tiles = makeTileNetwork(*network);
    QVERIFY(faces && tiles);
    const auto group = decodeImageFile(*photographs / "faces/2007_007763.jpg");
    const auto found = (*faces)->detect(*group, DetectionEffort::Thorough, {});
    QVERIFY(found);
    std::vector<View> views;
    for (const DetectedFace& face : *found)
        views.push_back({face.box, {kSmallPx}});
    const cv::Mat rgb = matView(group->stored);
    const auto shared = lookClosely(**tiles, rgb, views);
    QVERIFY(shared);
    for (std::size_t i = 0; i < views.size(); ++i) {
        const auto single = lookClosely(**tiles, rgb, {views[i]});
        QVERIFY(single);
        // A network sees a little of the neighbouring cells, and anchors lie otherwise in each
        // cell.
        QVERIFY(std::abs((*shared)[i].score - single->front().score) < 0.05);
        QVERIFY(overlap((*shared)[i].box, single->front().box) > 0.85);
    }
}

QTEST_APPLESS_MAIN(TestCloseLook)
#include "tst_CloseLook.moc"
