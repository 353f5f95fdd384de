// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/imagery/enhancement/ExampleSteps.h"
#include "engine/imagery/enhancement/StepPictures.h"
#include "foundation/imaging/ImageWear.h"

#include <QTest>

using namespace semblance;
using namespace semblance::imagery;
using namespace semblance::tests;

/// Steps that look around each pixel: noise, blur and lines of a video.
class TestDetailSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMedianTakesSpecksAway()
    {
        cv::Mat specked(40, 50, CV_8UC3, cv::Scalar(100, 110, 120));
        for (int i = 0; i < 40; i += 5)
            specked.at<cv::Vec3b>(i, (7 * i) % 50) = cv::Vec3b(255, 0, 255);
        const Image to = after(imageFromMat(specked), step("denoise-median"));
        QVERIFY(to == imageFromMat(cv::Mat(40, 50, CV_8UC3, cv::Scalar(100, 110, 120))));
    }

    void noiseGetsLessAndEdgesStay_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("bilateral") << "denoise-bilateral";
        QTest::newRow("non-local means") << "denoise-nlm";
    }

    void noiseGetsLessAndEdgesStay()
    {
        QFETCH(QString, id);
        const Image clean = squares();
        const Image noisy = withNoise(clean, 8, 3);
        const RecipeStep denoise = id == QStringLiteral("denoise-nlm")
                                       ? step("denoise-nlm", {{"strength", 16.0}})
                                       : step("denoise-bilateral", {{"tone", 30.0}});
        const Image to = after(noisy, denoise);
        QVERIFY(differenceOf(to, clean) < 0.6 * differenceOf(noisy, clean));
        // As slow as it is in the textbook, and as exact: an unblurred picture stays nearly.
        QVERIFY(differenceOf(after(clean, denoise), clean) < 1.5);
    }

    void deblurringUndoesABlur_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("shape");
        QTest::newRow("Wiener, Gaussian") << "deblur-wiener"
                                          << "gaussian";
        QTest::newRow("Wiener, disc") << "deblur-wiener"
                                      << "disc";
        QTest::newRow("Wiener, motion") << "deblur-wiener"
                                        << "motion";
        QTest::newRow("Richardson and Lucy, Gaussian") << "deblur-richardson-lucy"
                                                       << "gaussian";
        QTest::newRow("Richardson and Lucy, disc") << "deblur-richardson-lucy"
                                                   << "disc";
        QTest::newRow("Richardson and Lucy, motion") << "deblur-richardson-lucy"
                                                     << "motion";
    }

    void deblurringUndoesABlur()
    {
        QFETCH(QString, id);
        QFETCH(QString, shape);
        const Image clean = squares();
        cv::Mat blurred;
        if (shape == QStringLiteral("gaussian")) {
            blurred = matView(blurredBy(clean, 2)).clone();
        } else {
            // What an odd number of pixels gives is exact here.
            cv::Mat point = cv::Mat::zeros(7, 7, CV_32F);
            if (shape == QStringLiteral("motion"))
                point.row(3).setTo(1.0 / 7);
            else
                cv::circle(point, {3, 3}, 3, cv::Scalar(1), -1);
            point /= cv::sum(point)[0];
            cv::filter2D(matView(clean), blurred, -1, point, {-1, -1}, 0, cv::BORDER_REFLECT_101);
        }
        const double size = shape == QStringLiteral("gaussian") ? 2
                            : shape == QStringLiteral("disc")   ? 3.3
                                                                : 7;
        RecipeStep deblur =
            step(id.toStdString(), {{"shape", shape.toStdString()}, {"size", size}});
        deblur = id == QStringLiteral("deblur-wiener") ? deblur.with("noise", 0.002)
                                                       : deblur.with("iterations", 30.0);
        const Image from = imageFromMat(blurred);
        QVERIFY(differenceOf(after(from, deblur), clean) < 0.8 * differenceOf(from, clean));
    }

    void motionTurnsAnticlockwise()
    {
        const Image clean = squares();
        cv::Mat point = cv::Mat::zeros(9, 9, CV_32F);
        for (int i = 0; i < 9; ++i)
            point.at<float>(8 - i, i) = 1.0F / 9;
        cv::Mat blurred;
        cv::filter2D(matView(clean), blurred, -1, point, {-1, -1}, 0, cv::BORDER_REFLECT_101);
        const auto with = [&](double angle) {
            return differenceOf(
                after(imageFromMat(blurred),
                      step("deblur-wiener",
                           {{"shape", word("motion")}, {"size", 11.5}, {"angle", angle}})),
                clean);
        };
        QVERIFY(with(45) < with(-45));
    }

    void deinterlace_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QList<int>>("levels");
        // Of lines 10, 90, 20, 80, 30.
        QTest::newRow("top, mean") << "top"
                                   << "interpolate" << QList<int>{10, 15, 20, 25, 30};
        QTest::newRow("bottom, mean") << "bottom"
                                      << "interpolate" << QList<int>{90, 90, 85, 80, 80};
        QTest::newRow("top, repeated") << "top"
                                       << "repeat" << QList<int>{10, 10, 20, 20, 30};
        QTest::newRow("bottom, repeated") << "bottom"
                                          << "repeat" << QList<int>{90, 90, 90, 80, 80};
        QTest::newRow("blend") << "top"
                               << "blend" << QList<int>{50, 55, 50, 55, 55};
    }

    void deinterlace()
    {
        QFETCH(QString, field);
        QFETCH(QString, lines);
        QFETCH(QList<int>, levels);
        cv::Mat picture(5, 3, CV_8UC3);
        int y = 0;
        for (const int level : {10, 90, 20, 80, 30})
            picture.row(y++).setTo(cv::Scalar::all(level));
        const Image to = after(
            imageFromMat(picture),
            step("deinterlace", {{"field", field.toStdString()}, {"lines", lines.toStdString()}}));
        QList<int> found;
        for (int row = 0; row < 5; ++row)
            found << levelAt(to, 1, row);
        QCOMPARE(found, levels);
    }
};

QTEST_APPLESS_MAIN(TestDetailSteps)
#include "tst_DetailSteps.moc"
