// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/models/ModelIdentity.h"

#include <QTest>

#include <functional>

using namespace semblance;
using namespace semblance::matching;

namespace {

using Change = std::function<void(ModelManifest&)>;

Sha256 hashOf(const char* text)
{
    return Sha256::of(std::as_bytes(std::span(text, qstrlen(text))));
}

ModelManifest manifest()
{
    ModelManifest made;
    made.id = "face-a";
    made.job = ModelJob::Embedding;
    made.files = {{"a.bin", hashOf("a")}, {"b.bin", hashOf("b")}};
    made.input = {{112, 112}, ChannelOrder::Rgb, {127, 127, 127}, {128, 128, 128}};
    made.outputSize = 512;
    made.alignmentPoints = {{38, 52}, {74, 52}, {56, 72}, {42, 92}, {71, 92}};
    made.ruler = ScoreRuler{0, 0.6, 1};
    return made;
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestModelIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesWithWhatChangesTheNumbers_data();
    void changesWithWhatChangesTheNumbers();
    void staysWithWhatDoesNot_data();
    void staysWithWhatDoesNot();
    void isTheSameTwice();
    void templatesChangeWithTheLandmarks();
};

void TestModelIdentity::changesWithWhatChangesTheNumbers_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, Change change) {
        QTest::newRow(name) << std::move(change);
    };
    row("weights", [](ModelManifest& m) { m.files[1].sha256 = hashOf("c"); });
    row("one file less", [](ModelManifest& m) { m.files.pop_back(); });
    row("order of the files", [](ModelManifest& m) { std::swap(m.files[0], m.files[1]); });
    row("reader", [](ModelManifest& m) { m.runtime = ModelRuntime::QuantisedDlibResNet; });
    row("width", [](ModelManifest& m) { m.input.size.width = 113; });
    row("height", [](ModelManifest& m) { m.input.size.height = 113; });
    row("channels", [](ModelManifest& m) { m.input.order = ChannelOrder::Bgr; });
    row("mean", [](ModelManifest& m) { m.input.mean[2] = 127.00000001; });
    row("mean of one channel", [](ModelManifest& m) { m.input.mean = {127}; });
    row("divisor", [](ModelManifest& m) { m.input.divisor[0] = 127.5; });
    row("length", [](ModelManifest& m) { m.outputSize = 256; });
    row("metric", [](ModelManifest& m) { m.metric = Metric::Euclidean; });
    row("alignment", [](ModelManifest& m) { m.alignmentPoints[4].y = 92.5; });
    row("sees coarsely", [](ModelManifest& m) { m.coarse = CoarseView{0.4, 12, 3, 40}; });
    row("where the angles are", [](ModelManifest& m) { m.headPose.names[0] = "yaw"; });
    row("which way the angles count", [](ModelManifest& m) { m.headPose.signs[1] = -1; });
    row("how much of the face is seen", [](ModelManifest& m) { m.headPose.faceShare = 1; });
    row("no alignment", [](ModelManifest& m) { m.alignmentPoints.clear(); });
}

void TestModelIdentity::changesWithWhatChangesTheNumbers()
{
    QFETCH(Change, change);
    ModelManifest changed = manifest();
    change(changed);
    QVERIFY(identityOf(changed).fingerprint != identityOf(manifest()).fingerprint);
    QVERIFY(identityOf(changed) != identityOf(manifest()));
}

void TestModelIdentity::staysWithWhatDoesNot_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char* name, Change change) {
        QTest::newRow(name) << std::move(change);
    };
    row("licence", [](ModelManifest& m) { m.licence = "another"; });
    row("accuracy", [](ModelManifest& m) { m.measuredAccuracy = "99 %"; });
    row("ruler", [](ModelManifest& m) { m.ruler->weight = 2; });
    row("weight for coarse probes", [](ModelManifest& m) { m.ruler->coarseWeight = 2; });
    row("folder", [](ModelManifest& m) { m.folder = "elsewhere"; });
    row("name of a file", [](ModelManifest& m) { m.files[0].name = "renamed.bin"; });
}

void TestModelIdentity::staysWithWhatDoesNot()
{
    QFETCH(Change, change);
    ModelManifest changed = manifest();
    change(changed);
    QVERIFY(identityOf(changed) == identityOf(manifest()));
}

void TestModelIdentity::isTheSameTwice()
{
    QVERIFY(identityOf(manifest()) == identityOf(manifest()));
    ModelManifest coarse = manifest();
    coarse.coarse = CoarseView{0.4, 12, 3, 40};
    ModelManifest coarser = coarse;
    coarser.coarse->jpegQuality = 39;
    QVERIFY(identityOf(coarser) != identityOf(coarse));
    ModelManifest wider = coarse;
    wider.coarse->faceScale = 0.9;
    QVERIFY(identityOf(wider) != identityOf(coarse));
    ModelManifest looksAgain = coarse;
    looksAgain.coarse->ownFaceScales = {1, 0.9, 0.8, 0.7};
    QVERIFY(identityOf(looksAgain) != identityOf(coarse));
    ModelManifest renamed = manifest();
    renamed.id = "face-b";
    QVERIFY(identityOf(renamed).fingerprint == identityOf(manifest()).fingerprint);
    QVERIFY(identityOf(renamed) != identityOf(manifest()));
}

void TestModelIdentity::templatesChangeWithTheLandmarks()
{
    const ModelIdentity mesh{"mesh", hashOf("mesh")};
    const ModelIdentity other{"mesh", hashOf("other")};
    const ModelIdentity made = templateIdentityOf(manifest(), mesh);
    QCOMPARE(made.id, manifest().id);
    QVERIFY(made == templateIdentityOf(manifest(), mesh));
    QVERIFY(made != templateIdentityOf(manifest(), other));
    QVERIFY(made != identityOf(manifest()));
    QVERIFY(templateIdentityOf(manifest(), {}) == identityOf(manifest()));
}

QTEST_GUILESS_MAIN(TestModelIdentity)
#include "tst_ModelIdentity.moc"
