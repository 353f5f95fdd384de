// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestWorkplace.h"
#include "ui/intake/ExhibitIntake.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include <vector>

using namespace semblance;
using namespace semblance::ui;
using tests::TestWorkplace;

namespace {

/// An intake that remembers what it took in and what it refused.
struct Watched
{
    TestWorkplace place;
    ExhibitIntake intake{place.workplace()};
    std::vector<OpenedExhibit> taken;
    std::vector<Error> errors;

    Watched()
    {
        QObject::connect(&intake, &ExhibitIntake::exhibitTakenIn, &intake,
                         [this](const OpenedExhibit& opened) { taken.push_back(opened); });
        QObject::connect(&intake, &ExhibitIntake::intakeFailed, &intake,
                         [this](const Error& error) { errors.push_back(error); });
    }
    std::size_t exhibitCount() { return place.lab().exhibits().all()->size(); }
};

} // namespace

class TestExhibitIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileIsDecodedAndKept();
    void severalFilesInOrder();
    void whatIsNoImageStaysOutside_data();
    void whatIsNoImageStaysOutside();
    void brokenFileDoesNotStopTheOthers();
    void pastedPixelsBecomeAnExhibit();
    void copiedFileGoesBeforeItsPreview();
    void copiedPathsAreTakenAsFiles_data();
    void copiedPathsAreTakenAsFiles();
    void sameBytesGiveTheSameExhibit();
    void cancelForgetsThoseThatWait();
    void textIsNotTaken();
};

void TestExhibitIntake::fileIsDecodedAndKept()
{
    Watched watched;
    watched.intake.takeFiles(
        {watched.place.makeImage(QStringLiteral("Überwachung 7.png"), {320, 200}, 1)});
    QVERIFY(watched.intake.isBusy());
    QTRY_COMPARE(watched.taken.size(), std::size_t{1});
    const OpenedExhibit& opened = watched.taken.front();
    QCOMPARE(opened.exhibit.fileName, QStringLiteral("Überwachung 7.png"));
    QCOMPARE(opened.photograph->stored.size(), (SizePx{320, 200}));
    QCOMPARE(opened.pyramid->uprightSize(), (SizePx{320, 200}));
    QVERIFY(watched.place.lab().originals().contains(opened.exhibit.original));
    QVERIFY(!watched.intake.isBusy());
}

void TestExhibitIntake::severalFilesInOrder()
{
    Watched watched;
    QStringList files;
    for (int i = 0; i < 4; ++i)
        files << watched.place.makeImage(QStringLiteral("%1.png").arg(i), {60 + i, 40}, 1);
    watched.intake.takeFiles(files);
    QTRY_COMPARE(watched.taken.size(), std::size_t{4});
    for (int i = 0; i < 4; ++i)
        QCOMPARE(watched.taken[static_cast<std::size_t>(i)].photograph->stored.widthPx(), 60 + i);
}

void TestExhibitIntake::whatIsNoImageStaysOutside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::newRow("0 bytes") << QByteArray() << int(ErrorCode::ImageEmpty);
    QTest::newRow("a text") << QByteArray("Dear Sir or Madam")
                            << int(ErrorCode::ImageNotRecognised);
    QTest::newRow("only the start of a PNG")
        << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << int(ErrorCode::ImageDamaged);
}

void TestExhibitIntake::whatIsNoImageStaysOutside()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    Watched watched;
    watched.intake.takeFiles({watched.place.makeFile(QStringLiteral("evidence.jpg"), content)});
    QTRY_COMPARE(watched.errors.size(), std::size_t{1});
    QCOMPARE(int(watched.errors.front().code), code);
    QVERIFY(QString::fromStdString(watched.errors.front().subject)
                .contains(QStringLiteral("evidence.jpg")));
    QCOMPARE(watched.exhibitCount(), std::size_t{0});
}

void TestExhibitIntake::brokenFileDoesNotStopTheOthers()
{
    Watched watched;
    watched.intake.takeFiles({watched.place.makeFile(QStringLiteral("broken.png"), "no"),
                              QStringLiteral("/nowhere/at all.png"),
                              watched.place.makeImage(QStringLiteral("sound.png"), {50, 50}, 1)});
    QTRY_COMPARE(watched.taken.size(), std::size_t{1});
    QCOMPARE(watched.errors.size(), std::size_t{2});
    QCOMPARE(watched.errors[1].code, ErrorCode::FileNotFound);
}

void TestExhibitIntake::pastedPixelsBecomeAnExhibit()
{
    Watched watched;
    QImage pixels(30, 20, QImage::Format_RGB32);
    pixels.fill(qRgb(10, 20, 30));
    QMimeData content;
    content.setImageData(pixels);
    QVERIFY(ExhibitIntake::canTake(content));
    watched.intake.take(content);
    QTRY_COMPARE(watched.taken.size(), std::size_t{1});
    QCOMPARE(watched.taken.front().photograph->stored, Image({30, 20}, [] {
                 std::vector<std::uint8_t> rgb;
                 for (int i = 0; i < 600; ++i)
                     rgb.insert(rgb.end(), {10, 20, 30});
                 return rgb;
             }()));
    QCOMPARE(watched.taken.front().photograph->encoding.format, ImageFormat::Png);
}

void TestExhibitIntake::copiedFileGoesBeforeItsPreview()
{
    Watched watched;
    QMimeData content;
    content.setImageData(QImage(8, 8, QImage::Format_RGB32));
    content.setUrls({QUrl::fromLocalFile(
        watched.place.makeImage(QStringLiteral("original.png"), {90, 70}, 2))});
    watched.intake.take(content);
    QTRY_COMPARE(watched.taken.size(), std::size_t{1});
    QCOMPARE(watched.taken.front().exhibit.fileName, QStringLiteral("original.png"));
}

void TestExhibitIntake::copiedPathsAreTakenAsFiles_data()
{
    // %1 and %2: the paths of two images.
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("a path") << QStringLiteral("%1") << 1;
    QTest::newRow("in quotes, with a line end") << QStringLiteral("\"%1\"\r\n") << 1;
    QTest::newRow("a file's address") << QStringLiteral("file://%1") << 1;
    QTest::newRow("two lines") << QStringLiteral("%1\n\n%2\n") << 2;
    QTest::newRow("one of them is not there") << QStringLiteral("%1\n%2.gone") << 0;
    QTest::newRow("a sentence") << QStringLiteral("see %1") << 0;
    QTest::newRow("a folder") << QStringLiteral("/") << 0;
    QTest::newRow("a relative path") << QStringLiteral("face.png") << 0;
}

void TestExhibitIntake::copiedPathsAreTakenAsFiles()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    Watched watched;
    const QStringList files{watched.place.makeImage(QStringLiteral("one ü.png"), {50, 50}, 1),
                            watched.place.makeImage(QStringLiteral("two.png"), {50, 50}, 2)};
    QMimeData content;
    content.setText(text.replace(QStringLiteral("%1"), files[0])
                        .replace(QStringLiteral("%2"), files[1]));
    QCOMPARE(ExhibitIntake::canTake(content), count > 0);
    watched.intake.take(content);
    QTRY_COMPARE(watched.taken.size(), static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        QCOMPARE(watched.taken[static_cast<std::size_t>(i)].exhibit.fileName,
                 QFileInfo(files[i]).fileName());
}

void TestExhibitIntake::sameBytesGiveTheSameExhibit()
{
    Watched watched;
    const QString file = watched.place.makeImage(QStringLiteral("a.png"), {50, 50}, 1);
    watched.intake.takeFiles({file, file});
    QTRY_COMPARE(watched.taken.size(), std::size_t{2});
    QCOMPARE(watched.taken[0].exhibit.id.value, watched.taken[1].exhibit.id.value);
    QCOMPARE(watched.exhibitCount(), std::size_t{1});
    QVERIFY(!watched.taken[0].wasThere);
    QCOMPARE(watched.taken[0].receipts.size(), std::size_t{1});
    QVERIFY(watched.taken[1].wasThere);
    QCOMPARE(watched.taken[1].receipts.size(), std::size_t{2});
}

void TestExhibitIntake::cancelForgetsThoseThatWait()
{
    Watched watched;
    QSignalSpy busy(&watched.intake, &ExhibitIntake::busyChanged);
    QStringList files;
    for (int i = 0; i < 5; ++i)
        files << watched.place.makeImage(QStringLiteral("%1.png").arg(i), {400, 300}, 1);
    watched.intake.takeFiles(files);
    watched.intake.cancel();
    QTRY_VERIFY(!watched.intake.isBusy());
    // The first may have been finished before it was asked to end.
    QVERIFY(watched.taken.size() <= 1);
    QVERIFY(watched.errors.empty());
}

void TestExhibitIntake::textIsNotTaken()
{
    QMimeData content;
    content.setText(QStringLiteral("a text"));
    content.setUrls({QUrl(QStringLiteral("https://example.org/face.jpg"))});
    QVERIFY(!ExhibitIntake::canTake(content));
}

QTEST_MAIN(TestExhibitIntake)
#include "tst_ExhibitIntake.moc"
