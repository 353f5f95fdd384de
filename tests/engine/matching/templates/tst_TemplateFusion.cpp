// SPDX-License-Identifier: GPL-3.0-or-later
#include "matching/templates/TemplateFusion.h"

#include <QTest>

#include <cmath>

using namespace semblance;
using namespace semblance::matching;

namespace {

constexpr double kFloat = 1e-6;

FaceTemplates ofAngles(double wideDeg, std::vector<float> narrow)
{
    const double angle = wideDeg * M_PI / 180;
    return {{{"wide"}, {static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))}},
            {{"narrow"}, std::move(narrow)}};
}

double lengthOf(const FaceTemplate& of)
{
    double squares = 0;
    for (const float value : of.values)
        squares += double(value) * double(value);
    return std::sqrt(squares);
}

} // namespace

class TestTemplateFusion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneComesBackAsItIs()
    {
        const FaceTemplates one = ofAngles(33, {0.25F, -0.5F});
        QCOMPARE(fuseTemplates({one}).value(), one);
    }

    void pointsBetweenThemAtTheirMeanLength()
    {
        const auto fused = fuseTemplates({ofAngles(10, {3, 0}), ofAngles(50, {0, 1})}).value();
        QCOMPARE(fused[0].model, ModelIdentity{"wide"});
        QVERIFY(std::abs(std::atan2(double(fused[0].values[1]), double(fused[0].values[0])) * 180 /
                             M_PI -
                         30) < 1e-4);
        QVERIFY(std::abs(lengthOf(fused[0]) - 1) < kFloat);
        QVERIFY(std::abs(lengthOf(fused[1]) - 2) < kFloat);
        QVERIFY(std::abs(double(fused[1].values[0]) - 3 * double(fused[1].values[1])) < kFloat);
    }

    void theOrderChangesNothing()
    {
        const FaceTemplates a = ofAngles(10, {3, 0});
        const FaceTemplates b = ofAngles(50, {0, 1});
        const FaceTemplates c = ofAngles(-20, {1, 1});
        const auto one = fuseTemplates({a, b, c}).value();
        const auto other = fuseTemplates({c, a, b}).value();
        for (std::size_t engine = 0; engine < one.size(); ++engine) {
            for (std::size_t i = 0; i < one[engine].values.size(); ++i)
                QVERIFY(std::abs(double(one[engine].values[i]) - double(other[engine].values[i])) <
                        kFloat);
        }
    }

    void refuses_data()
    {
        QTest::addColumn<std::vector<FaceTemplates>>("photographs");
        QTest::addColumn<ErrorCode>("code");
        FaceTemplates otherModel = ofAngles(10, {3, 0});
        otherModel[0].model.id = "another";
        FaceTemplates otherFile = ofAngles(10, {3, 0});
        otherFile[1].model.fingerprint = Sha256::of(Bytes(1));
        QTest::newRow("no photograph")
            << std::vector<FaceTemplates>{} << ErrorCode::TemplatesMissing;
        QTest::newRow("another model")
            << std::vector{ofAngles(10, {3, 0}), otherModel} << ErrorCode::TemplatesMissing;
        QTest::newRow("another file of the model")
            << std::vector{ofAngles(10, {3, 0}), otherFile} << ErrorCode::TemplatesMissing;
        QTest::newRow("another size") << std::vector{ofAngles(10, {3, 0}), ofAngles(10, {3, 0, 1})}
                                      << ErrorCode::TemplatesMissing;
        QTest::newRow("one engine less")
            << std::vector{ofAngles(10, {3, 0}), FaceTemplates{ofAngles(10, {3, 0})[0]}}
            << ErrorCode::TemplatesMissing;
        QTest::newRow("opposite") << std::vector{ofAngles(10, {3, 0}), ofAngles(190, {-3, 0})}
                                  << ErrorCode::BackendFailed;
    }

    void refuses()
    {
        QFETCH(std::vector<FaceTemplates>, photographs);
        QFETCH(ErrorCode, code);
        const auto fused = fuseTemplates(photographs);
        QVERIFY(!fused);
        QCOMPARE(fused.error().code, code);
    }
};

QTEST_APPLESS_MAIN(TestTemplateFusion)
#include "tst_TemplateFusion.moc"
