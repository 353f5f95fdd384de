// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/quality/MeasureLines.h"
#include "matching/quality/QualityIds.h"
#include "support/AnnotatedFaces.h"
#include "support/SharedData.h"

#include <QTest>

#include <algorithm>

using namespace semblance;
using namespace semblance::matching;
using namespace semblance::tests;

/// What is drawn over a face to show where a measure looks.
class TestMeasureLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_photographs = annotatedPhotographs();
        if (m_photographs.empty())
            QSKIP(kNoPackagedPhotographs);
    }

    void liesOnTheFace_data()
    {
        QTest::addColumn<QString>("id");
        using namespace quality;
        for (const std::string_view id : {kUnifiedQuality,   kFacePresence,
                                          kInterEyeDistance, kSharpness,
                                          kLuminanceMean,    kIlluminationUniformity,
                                          kNaturalColour,    kNoise,
                                          kCompression,      kYaw,
                                          kEyesOpen,         kEyesSeenOpen,
                                          kEyesVisible,      kMouthClosed,
                                          kMouthOcclusion,   kFaceOcclusion,
                                          kNoHeadCoverings,  kExpressionNeutrality,
                                          kHeadSize,         kTonesReversed,
                                          kPoseSureness,     kMotionBlur,
                                          kInterlacing})
            QTest::newRow(std::string(id).c_str()) << QString::fromStdString(std::string(id));
    }
    void liesOnTheFace()
    {
        QFETCH(QString, id);
        for (const AnnotatedPhotograph& photograph : m_photographs) {
            for (const AnnotatedFace& face : photograph.faces) {
                const auto lines = measureLines(id.toStdString(), photograph.photograph.map(),
                                                face.landmarks, face.face.box);
                QVERIFY(!lines.empty());
                const RectPx& box = face.face.box;
                const RectPx around{box.x - 0.6 * box.width, box.y - 0.8 * box.height,
                                    2.2 * box.width, 2.4 * box.height};
                for (const Polyline& line : lines) {
                    QVERIFY(line.size() >= 2);
                    QVERIFY(std::ranges::all_of(
                        line, [&around](PointPx point) { return around.contains(point); }));
                }
            }
        }
    }

    void isOfTheWholeImage_data()
    {
        QTest::addColumn<QString>("id");
        for (const char* id : {"FileIntegrity", "BackgroundUniformity", "Future"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void isOfTheWholeImage()
    {
        QFETCH(QString, id);
        const AnnotatedPhotograph& photograph = m_photographs.front();
        const AnnotatedFace& face = photograph.faces.front();
        QVERIFY(measureLines(id.toStdString(), photograph.photograph.map(), face.landmarks,
                             face.face.box)
                    .empty());
    }

    void reachesTheEdgeAsItIsSeen_data()
    {
        QTest::addColumn<Orientation>("orientation");
        QTest::newRow("as stored") << Orientation::TopLeft;
        QTest::newRow("turned") << Orientation::RightTop;
        QTest::newRow("upside down") << Orientation::BottomRight;
    }
    void reachesTheEdgeAsItIsSeen()
    {
        QFETCH(Orientation, orientation);
        Photograph photograph = m_photographs.front().photograph;
        photograph.orientation = orientation;
        const OrientationMap map = photograph.map();
        const AnnotatedFace& face = m_photographs.front().faces.front();
        const auto end = [&](std::string_view id) {
            return map.toUpright(
                measureLines(id, map, face.landmarks, face.face.box).front().back());
        };
        const SizePx size = map.uprightSize();
        QCOMPARE(end(quality::kLeftwardCrop).x, 0.0);
        QCOMPARE(end(quality::kRightwardCrop).x, double(size.width));
        QCOMPARE(end(quality::kMarginAbove).y, 0.0);
        QCOMPARE(end(quality::kMarginBelow).y, double(size.height));
    }

private:
    std::vector<AnnotatedPhotograph> m_photographs;
};

QTEST_APPLESS_MAIN(TestMeasureLines)
#include "tst_MeasureLines.moc"
