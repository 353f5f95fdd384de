// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/EnrolmentText.h"
#include "ui/format/ErrorText.h"
#include "ui/format/LabAdvice.h"

#include <QLocale>
#include <QTest>

using namespace semblance;

namespace {

/// Every code there is: they are declared without gaps, and an unknown one has no name.
std::vector<ErrorCode> allCodes()
{
    std::vector<ErrorCode> codes;
    for (int value = 0; !name(static_cast<ErrorCode>(value)).empty(); ++value)
        codes.push_back(static_cast<ErrorCode>(value));
    return codes;
}

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

} // namespace

class tst_ErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void everyCodeHasSentenceAndAdvice_data()
    {
        QTest::addColumn<ErrorCode>("code");
        for (const ErrorCode code : allCodes())
            QTest::newRow(qPrintable(text(name(code)))) << code;
    }

    void everyCodeHasSentenceAndAdvice()
    {
        QFETCH(ErrorCode, code);
        const Error error{code, Stage::Input, "Fräulein Müller.jpg", "", {}};
        const QString sentence = ui::errorSentence(error);
        QVERIFY(sentence.endsWith(QLatin1Char('.')));
        QVERIFY(!sentence.contains(QLatin1Char('%')));
        if (code != ErrorCode::DiskFull)
            QVERIFY2(sentence.contains(QStringLiteral("Fräulein Müller.jpg")),
                     qPrintable(sentence));
        QVERIFY(ui::errorAdvice(error).endsWith(QLatin1Char('.')));
    }

    void aDamagedStoreIsACopy()
    {
        for (const ErrorCode code : {ErrorCode::StoreDamaged, ErrorCode::StoreNotRecognised}) {
            const QString advice =
                ui::faultAdvice({code, Stage::Storage, "/lab/search/gallery-1.rows", "", {}});
            QVERIFY2(advice.contains(QStringLiteral("the next search of the gallery makes them")),
                     qPrintable(advice));
            QVERIFY(!advice.contains(QStringLiteral("backup")));
        }
    }

    /// Nobody is to look for a drive's fault where a template was written as it is.
    void onlyAChangedTemplateIsTheDrives()
    {
        Error fault{ErrorCode::LabDamaged, Stage::Storage, "lab", "", {{"template", "model-a"}}};
        // A search goes on with the copy.
        const QString copy = QStringLiteral("searched only while its file");
        QVERIFY(ui::faultAdvice(fault).contains(QStringLiteral("Check the drive")));
        QVERIFY(ui::faultAdvice(fault).contains(copy));
        // Nobody has looked at the original.
        const QString condition = QStringLiteral("anew where the original is stored and whole");
        QVERIFY(ui::faultAdvice(fault).contains(condition));
        fault.facts.push_back({"impossible", "true"});
        const QString advice = ui::faultAdvice(fault);
        QVERIFY2(!advice.contains(QStringLiteral("Check the drive")) &&
                     advice.contains(QStringLiteral("gallery refresh")) && advice.contains(copy) &&
                     advice.contains(condition),
                 qPrintable(advice));
        QCOMPARE(ui::labDamageAdvice(fault), advice);
    }

    void installationsAtOnceAreNamed()
    {
        const Error busy{ErrorCode::LabBusy, Stage::Models, "/own", "", {{"cause", "installing"}}};
        const QString sentence = ui::errorSentence(busy);
        QVERIFY(sentence.contains(QStringLiteral("installing models")) &&
                sentence.contains(QStringLiteral("“/own”")));
        QVERIFY(!sentence.contains(QStringLiteral("lab")));
    }

    void whatIsTooLargeToBeEnrolledHasItsFigures()
    {
        Error error{ErrorCode::ImageTooLarge,
                    Stage::Decoding,
                    "big.png",
                    "",
                    {{"widthPx", "50000"}, {"heightPx", "50000"}, {"limitPixels", "200000000"}}};
        QCOMPARE(ui::enrolmentReason(error),
                 QStringLiteral(
                     "It is too large: 50,000 × 50,000 px, the limit is 200 million pixels."));
        error.facts.clear();
        QCOMPARE(ui::enrolmentReason(error), QStringLiteral("The image is too large."));
    }

    void onePhotographOfTwoPeopleIsAWarning()
    {
        const Error error{ErrorCode::ReferenceExists,
                          Stage::Enrolment,
                          "b.jpg",
                          "",
                          {{"subject", "anna"}, {"image", "a.jpg"}}};
        QVERIFY(ui::errorAdvice(error).contains(QStringLiteral("two people")));
        QCOMPARE(
            ui::enrolmentReason(error),
            QStringLiteral("The same photograph is enrolled as another person: “anna” (“a.jpg”)."));
        const Error same{
            ErrorCode::ReferenceExists, Stage::Storage, "b.jpg", "", {{"subject", "anna"}}};
        QCOMPARE(ui::errorAdvice(same), QStringLiteral("There is nothing to do."));
    }

    void sentence_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a row of a table")
            << Error{ErrorCode::InvalidInput,
                     Stage::Input,
                     "p.csv",
                     "is no number",
                     {{"line", "7"}, {"column", "x"}}}
            << QStringLiteral("“p.csv”, line 7, column “x”: is no number.");
        QTest::newRow("a reason with a full stop of its own")
            << Error{ErrorCode::InvalidInput, Stage::Input, "a.jpg", "name it a.png.", {}}
            << QStringLiteral("“a.jpg” cannot be used: name it a.png.");
        QTest::newRow("a column of a table without a name")
            << Error{ErrorCode::InvalidInput,
                     Stage::Input,
                     "p.csv",
                     "has no name",
                     {{"line", "1"}, {"column", "3"}}}
            << QStringLiteral("“p.csv”, line 1, column 3: has no name.");
        QTest::newRow("a rule that refuses a search")
            << Error{ErrorCode::SearchRefused, Stage::Search, "P10", "no sketches.", {}}
            << QStringLiteral("The policy's rule “P10” does not let the engine search or compare "
                              "this image. It rests "
                              "on: “no sketches”.");
        QTest::newRow("a rule that asks for a reason")
            << Error{ErrorCode::ReasonNeeded, Stage::Search, "few", "own measurement", {}}
            << QStringLiteral("The policy's rule “few” asks for a reason before this search "
                              "begins. It rests on: “own measurement”.");
        QTest::newRow("a table without a header row")
            << Error{ErrorCode::InvalidInput,
                     Stage::Input,
                     "p.csv",
                     "there is no header row",
                     {{"line", "1"}, {"column", ""}}}
            << QStringLiteral("“p.csv”, line 1: there is no header row.");
        QTest::newRow("an image that a row names")
            << Error{ErrorCode::InvalidInput,
                     Stage::Enrolment,
                     "a.jpg",
                     "it is enrolled already with another box",
                     {{"table", "p.csv"}, {"line", "7"}}}
            << QStringLiteral("“a.jpg” cannot be used: it is enrolled already with another box.");
        QTest::newRow("a folder of models")
            << Error{ErrorCode::ModelMissing,
                     Stage::Models,
                     "/nowhere",
                     "No such file or directory",
                     {{"folder", "/nowhere"}}}
            << QStringLiteral("The folder of models “/nowhere” cannot be read (No such file or "
                              "directory).");
        QTest::newRow("a download of what is not there")
            << Error{ErrorCode::ModelMissing,
                     Stage::Models,
                     "https://a.example/b.bin",
                     "the server answers 404",
                     {{"reason", "status"}, {"status", "404"}, {"file", "b.bin"}}}
            << QStringLiteral("“b.bin” could not be downloaded: the server does not have it (404) "
                              "(https://a.example/b.bin).");
        QTest::newRow("a download of another file")
            << Error{ErrorCode::ModelDamaged,
                     Stage::Models,
                     "b.bin",
                     "the file is not the one that its manifest names",
                     {{"expectedSha256", "0123456789abcdef"},
                      {"foundSha256", "fedcba9876543210"},
                      {"address", "https://a.example/b.bin"}}}
            << QStringLiteral("What the server sent for “b.bin” is not the file that is meant, and "
                              "was not kept (https://a.example/b.bin): its SHA-256 begins "
                              "fedcba98, 01234567 was expected.");
        QTest::newRow("a model's file that was cut off")
            << Error{ErrorCode::ModelDamaged,
                     Stage::Models,
                     "b.bin",
                     "the file is not the one that its manifest names",
                     {{"expectedSha256", "0123456789abcdef"}, {"foundSha256", "fedcba9876543210"}}}
            << QStringLiteral("The model file “b.bin” is not the one that its description names: "
                              "its SHA-256 begins fedcba98, 01234567 was expected.");
        QTest::newRow("a recipe's value")
            << Error{ErrorCode::RecipeInvalid,
                     Stage::Enhancement,
                     "r.json",
                     "",
                     {{"fault", "outOfRange"},
                      {"step", "2"},
                      {"stepId", "resize"},
                      {"parameter", "width"},
                      {"low", "1"},
                      {"high", "60000"}}}
            << QStringLiteral("“r.json” cannot be used: step 2 (Resize), “width”: must be a "
                              "number from 1 to 60,000.");
        QTest::newRow("a recipe that is none")
            << Error{ErrorCode::RecipeInvalid,
                     Stage::Enhancement,
                     "r.json",
                     "",
                     {{"fault", "notJson"}, {"line", "3"}, {"column", "9"}}}
            << QStringLiteral("“r.json” cannot be used: it is not JSON in UTF-8: line 3, "
                              "column 9.");
        QTest::newRow("a recipe without its frame")
            << Error{ErrorCode::RecipeInvalid,
                     Stage::Enhancement,
                     "r.json",
                     "",
                     {{"fault", "frameNotGiven"},
                      {"step", "1"},
                      {"stepId", "frame-average"},
                      {"parameter", "frames"},
                      {"frame", "0123456789abcdef"}}}
            << QStringLiteral("“r.json” cannot be used: step 1 (Average frames), “frames”: the "
                              "frame whose SHA-256 begins 01234567 was not given.");
        QTest::newRow("a box outside")
            << Error{ErrorCode::FaceOutsideImage,
                     Stage::Detection,
                     "a.jpg",
                     "",
                     {{"widthPx", "640"}, {"heightPx", "480"}}}
            << QStringLiteral("More than half of the marked face lies outside of “a.jpg”, which "
                              "has 640 × 480 px.");
        QTest::newRow("a box too small")
            << Error{ErrorCode::FaceOutsideImage,
                     Stage::Detection,
                     "a.jpg",
                     "",
                     {{"boxWidthPx", "5.500000"}, {"boxHeightPx", "30.0"}, {"minimumPx", "8"}}}
            << QStringLiteral("The box of the marked face in “a.jpg” is too small: 5 × 30 px, at "
                              "least 8 px are needed either way.");
        QTest::newRow("one image, two people")
            << Error{ErrorCode::ReferenceExists,
                     Stage::Enrolment,
                     "b.jpg",
                     "",
                     {{"subject", "anna"}, {"image", "a.jpg"}}}
            << QStringLiteral("“b.jpg”: the same image is already enrolled as “anna” (“a.jpg”).");
        QTest::newRow("reason stands after the colon")
            << Error{ErrorCode::LabDamaged, Stage::Storage, "lab", "a table is missing", {}}
            << QStringLiteral("The lab's data are damaged: “lab”: a table is missing.");
        QTest::newRow("a decoder's words stay in the details")
            << Error{ErrorCode::ImageDamaged,
                     Stage::Decoding,
                     "a.jpg",
                     "VipsJpeg: premature end of JPEG image",
                     {}}
            << QStringLiteral("“a.jpg” is damaged or cut off.");
        QTest::newRow("a decoder's words about a kind it cannot read")
            << Error{ErrorCode::ImageUnsupported,
                     Stage::Decoding,
                     "a.tif",
                     "samples of type complex",
                     {}}
            << QStringLiteral("“a.tif” is an image of a kind that Semblance does not read.");
        QTest::newRow("samples that are not read")
            << Error{ErrorCode::ImageUnsupported,
                     Stage::Decoding,
                     "a.tif",
                     "samples of type float",
                     {{"samples", "unread"}}}
            << QStringLiteral("“a.tif” holds samples of a kind that Semblance does not read: "
                              "other than whole numbers of 8 or 16 bits.");
        QTest::newRow("a decoder's own limit")
            << Error{ErrorCode::ImageTooLarge, Stage::Decoding, "a.webp", "image too large", {}}
            << QStringLiteral("“a.webp” is too large.");
        QTest::newRow("the name of a format that is not read")
            << Error{ErrorCode::ImageUnsupported,
                     Stage::Decoding,
                     "a.gif",
                     "GIF",
                     {{"format", "GIF"}}}
            << QStringLiteral("“a.gif” is an image of a kind that Semblance does not read: GIF.");
        QTest::newRow("pixels and their limit")
            << Error{ErrorCode::ImageTooLarge,
                     Stage::Decoding,
                     "big.png",
                     "",
                     {{"widthPx", "50000"}, {"heightPx", "50000"}, {"limitPixels", "200000000"}}}
            << QStringLiteral(
                   "“big.png” is too large: 50,000 × 50,000 px, the limit is 200 million pixels.");
        QTest::newRow("a side and its limit")
            << Error{ErrorCode::ImageTooLarge,
                     Stage::Decoding,
                     "long.png",
                     "",
                     {{"widthPx", "70000"},
                      {"heightPx", "100"},
                      {"limitPixels", "200000000"},
                      {"limitSidePx", "60000"}}}
            << QStringLiteral(
                   "“long.png” is too large: 70,000 × 100 px, the limit for a side is 60,000 px.");
        QTest::newRow("bytes and their limit")
            << Error{ErrorCode::FileTooLarge,
                     Stage::Input,
                     "big.tif",
                     "",
                     {{"bytes", "2000000000"}, {"limitBytes", "500000000"}}}
            << QStringLiteral(
                   "“big.tif” is too large: the file has 2.0 GB, the limit is 500.0 MB.");
        QTest::newRow("eye distance and what is needed")
            << Error{ErrorCode::FaceTooSmall,
                     Stage::Templates,
                     "cctv.png",
                     "",
                     {{"interEyePx", "4.600000"}, {"minimumPx", "6.000000"}}}
            << QStringLiteral("The face in “cctv.png” is too small to be compared: 4.6 px between "
                              "the eyes, at "
                              "least 6 px are needed.");
        QTest::newRow("eyes that were not found")
            << Error{ErrorCode::FaceTooSmall,
                     Stage::Templates,
                     "cctv.png",
                     "",
                     {{"interEyePx", "2.800000"},
                      {"minimumPx", "6.000000"},
                      {"boxWidthPx", "29.1"}}}
            << QStringLiteral("The face in “cctv.png” cannot be compared: its eyes were placed 2.8 "
                              "px apart in a box 29 px wide, where no face has them. The engine "
                              "cannot tell where its eyes are.");
        QTest::newRow("a fact that is no number is left out")
            << Error{ErrorCode::FaceTooSmall, Stage::Templates, "a.png", "", {{"interEyePx", "?"}}}
            << QStringLiteral("The face in “a.png” is too small to be compared.");
        QTest::newRow("no video")
            << Error{ErrorCode::VideoNotRecognised, Stage::Decoding, "a.mp4", "Invalid data", {}}
            << QStringLiteral("“a.mp4” is not a video that Semblance knows.");
        QTest::newRow("a picture under a video's name")
            << Error{ErrorCode::VideoNotRecognised,
                     Stage::Decoding,
                     "a.mp4",
                     "its content is jpeg_pipe",
                     {{"picture", "JPEG"}}}
            << QStringLiteral("“a.mp4” is no video but a single picture (JPEG), whatever its name "
                              "says.");
        QTest::newRow("a folder") << Error{ErrorCode::FileUnreadable,
                                           Stage::Input,
                                           "/tmp",
                                           "not a regular file",
                                           {{"kind", "folder"}}}
                                  << QStringLiteral("“/tmp” is a folder, and a file is needed.");
        QTest::newRow("a file that grows")
            << Error{ErrorCode::FileUnreadable,
                     Stage::Input,
                     "a.mp4",
                     "",
                     {{"changed", "size"}, {"bytesBefore", "1000"}, {"bytesNow", "25000"}}}
            << QStringLiteral("“a.mp4” has changed since it was opened: it had 1,000 bytes then "
                              "and has 25,000 now.");
        QTest::newRow("a file that was written to")
            << Error{ErrorCode::FileUnreadable, Stage::Input, "a.mp4", "", {{"changed", "content"}}}
            << QStringLiteral("“a.mp4” has changed since it was opened: somebody wrote to it.");
        QTest::newRow("a file in another one's place")
            << Error{ErrorCode::FileUnreadable,
                     Stage::Input,
                     "a.mp4",
                     "",
                     {{"changed", "replaced"}}}
            << QStringLiteral("Another file stands in the place of “a.mp4” since it was opened.");
        QTest::newRow("a video without a decoder")
            << Error{ErrorCode::VideoUnsupported, Stage::Decoding, "a.mov", "prores_raw", {}}
            << QStringLiteral(
                   "“a.mov” is a video of a kind that Semblance does not decode: prores_raw.");
        QTest::newRow("sound alone")
            << Error{ErrorCode::VideoWithoutPictures,
                     Stage::Decoding,
                     "a.mp4",
                     "",
                     {{"audioStreams", "1"}}}
            << QStringLiteral("“a.mp4” holds sound alone, no moving pictures.");
        QTest::newRow("neither sound nor pictures")
            << Error{ErrorCode::VideoWithoutPictures,
                     Stage::Decoding,
                     "a.mp4",
                     "",
                     {{"audioStreams", "0"}}}
            << QStringLiteral("“a.mp4” holds no moving pictures.");
        QTest::newRow("a video without its list of frames")
            << Error{ErrorCode::VideoDamaged, Stage::Decoding, "a.mp4", "moov atom not found", {}}
            << QStringLiteral("“a.mp4” is damaged or cut off.");
        QTest::newRow("a video without its beginning")
            << Error{ErrorCode::VideoDamaged,
                     Stage::Decoding,
                     "a.ts",
                     "nothing says how large its pictures are",
                     {{"lacks", "beginning"}}}
            << QStringLiteral("Of “a.ts” the beginning is missing: nothing in it says how large "
                              "its pictures are and how they are coded.");
        QTest::newRow("beyond the end of a video")
            << Error{ErrorCode::FrameNotFound,
                     Stage::Decoding,
                     "a.mp4",
                     "",
                     {{"frames", "1500"}, {"lastSeconds", "59.96"}}}
            << QStringLiteral("“a.mp4” has no frame there: it has 1,500 frames, index 0 to 1,499, "
                              "the last one at 59.960 s.");
        QTest::newRow("beyond the end of a video of one frame")
            << Error{ErrorCode::FrameNotFound,
                     Stage::Decoding,
                     "a.mp4",
                     "",
                     {{"frames", "1"}, {"lastSeconds", "0"}}}
            << QStringLiteral("“a.mp4” has no frame there: it has one frame, index 0, at 0.000 s.");
        QTest::newRow("a frame that cannot be decoded")
            << Error{ErrorCode::FrameNotFound,
                     Stage::Decoding,
                     "a.mp4",
                     "",
                     {{"frame", "3"}, {"frames", "1500"}, {"lastSeconds", "59.96"}}}
            << QStringLiteral(
                   "Frame 4 (index 3) of “a.mp4” cannot be decoded: what it is made of is damaged "
                   "or not in the file.");
        QTest::newRow("no frame, and nothing known")
            << Error{ErrorCode::FrameNotFound, Stage::Decoding, "a.mp4", "", {}}
            << QStringLiteral("“a.mp4” has no such frame.");
        QTest::newRow("cancelled without a subject")
            << Error{ErrorCode::Cancelled, Stage::Search, "", "", {}}
            << QStringLiteral("Cancelled.");
        QTest::newRow("words of a library stay in the details")
            << Error{ErrorCode::ModelIncompatible,
                     Stage::Models,
                     "own-1",
                     "OpenCV(4.6.0) onnx_importer.cpp:288: error",
                     {{"saidBy", "library"}}}
            << QStringLiteral("The model “own-1” cannot be used.");
        QTest::newRow("a library's words about a file")
            << Error{ErrorCode::ModelIncompatible,
                     Stage::Models,
                     "own-1",
                     "OpenCV(4.6.0) onnx_importer.cpp:288: error",
                     {{"saidBy", "library"}, {"file", "/m/own.onnx"}}}
            << QStringLiteral("The model “own-1” cannot be used: OpenCV does not take the network "
                              "in “/m/own.onnx”.");
        QTest::newRow("a blank field") << Error{ErrorCode::InvalidInput,
                                                Stage::Storage,
                                                "legalBasis",
                                                "is blank",
                                                {{"field", "legalBasis"}, {"cause", "blank"}}}
                                       << QStringLiteral("The legal basis is missing.");
        QTest::newRow("a folder that is not named")
            << Error{ErrorCode::InvalidInput,
                     Stage::Storage,
                     "labFolder",
                     "is not named",
                     {{"field", "labFolder"}, {"cause", "blank"}}}
            << QStringLiteral("The lab's folder is missing.");
        QTest::newRow("a name that can be none")
            << Error{ErrorCode::InvalidInput,
                     Stage::Storage,
                     "name",
                     "is longer than 200 characters",
                     {{"field", "name"}}}
            << QStringLiteral("The name cannot be used: is longer than 200 characters.");
        QTest::newRow("a limit beyond the policy's")
            << Error{ErrorCode::InvalidInput,
                     Stage::Search,
                     "limit",
                     "the policy allows 1 to 50",
                     {{"limit", "60"}, {"maximum", "50"}}}
            << QStringLiteral("A list of 60 candidates is not allowed: the policy allows 1 to 50.");
        QTest::newRow("a database that SQLite refuses")
            << Error{ErrorCode::LabDamaged,
                     Stage::Storage,
                     "/lab/lab.sqlite",
                     "file is not a database",
                     {{"sqliteCode", "26"}}}
            << QStringLiteral("The lab's database “/lab/lab.sqlite” is damaged (SQLite reports: "
                              "file is not a database).");
        QTest::newRow("a database that cannot be read")
            << Error{ErrorCode::StorageFailed,
                     Stage::Storage,
                     "/lab/lab.sqlite",
                     "disk I/O error",
                     {{"sqliteCode", "10"}}}
            << QStringLiteral("The lab's database “/lab/lab.sqlite” cannot be used (SQLite "
                              "reports: disk I/O error).");
        QTest::newRow("what the system says comes last, in brackets")
            << Error{ErrorCode::FileUnreadable, Stage::Input, "a.jpg", "Permission denied", {}}
            << QStringLiteral("“a.jpg” cannot be read (Permission denied).");
        QTest::newRow("what a library says comes last, in brackets")
            << Error{ErrorCode::BackendFailed,
                     Stage::Detection,
                     "a.jpg",
                     "OpenCV(4.6.0) error: (-215)",
                     {}}
            << QStringLiteral("The engine failed on “a.jpg” (OpenCV(4.6.0) error: (-215)).");
        QTest::newRow("templates that one model lacks")
            << Error{ErrorCode::TemplatesMissing,
                     Stage::Storage,
                     "Custody",
                     "",
                     {{"references", "2"}, {"model", "m-1"}, {"first", "anna/1.jpg"}}}
            << QStringLiteral("2 reference(s) of the gallery “Custody” lack the template of m-1 "
                              "and have those of other models of the engine in use: “anna/1.jpg” "
                              "is the first.");
        QTest::newRow("a name that is not UTF-8")
            << Error{ErrorCode::ImageEmpty, Stage::Decoding, "J\xfcrgen.jpg", "", {}}
            << QStringLiteral("“J%FCrgen.jpg” is empty: the file has 0 bytes.");
        QTest::newRow("a subject with a place marker stays as it is")
            << Error{ErrorCode::ImageDamaged, Stage::Decoding, "100%1.jpg", "cut off", {}}
            << QStringLiteral("“100%1.jpg” is damaged or cut off.");
    }

    void sentence()
    {
        QFETCH(Error, error);
        QTEST(ui::errorSentence(error), "sentence");
    }

    void detailsQuoteTheDecoder()
    {
        const Error error{ErrorCode::ImageDamaged, Stage::Decoding, "a.jpg", "cut off", {}};
        QCOMPARE(ui::errorDetails(error),
                 QStringLiteral("code: imageDamaged\nstage: decoding\nsubject: a.jpg\n"
                                "Decoder: “cut off”"));
    }

    void aDamagedLabsWayBack_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("word");
        const auto damaged = [](std::vector<ErrorFact> facts) {
            return Error{ErrorCode::LabDamaged, Stage::Storage, "/my lab/lab.sqlite", "cut off",
                         std::move(facts)};
        };
        QTest::newRow("a backup")
            << damaged({{"labFolder", "/my lab"}, {"backup", "backups/a.sqlite"}, {"aside", "old"}})
            << "`cd '/my lab' && mkdir old && mv lab.sqlite* old/ && cp backups/a.sqlite "
               "lab.sqlite`";
        QTest::newRow("nothing lies in its place")
            << damaged({{"labFolder", "/lab"}, {"backup", "backups/a.sqlite"}})
            << "`cd /lab && cp backups/a.sqlite lab.sqlite`";
        QTest::newRow("no backup")
            << damaged({{"labFolder", "/lab"}, {"aside", "old"}}) << "no good backup of its own";
        QTest::newRow("an original")
            << damaged({{"expectedSha256", "ab"}, {"foundSha256", "cd"}}) << "enrol it, once more";
        QTest::newRow("another file") << damaged({}) << "copy its whole folder first";
    }

    void aDamagedLabsWayBack()
    {
        QFETCH(Error, error);
        QFETCH(QString, word);
        const QString advice = ui::errorAdvice(error);
        QVERIFY2(advice.contains(word), qPrintable(advice));
        QVERIFY2(advice.startsWith(QStringLiteral("Nothing was changed.")), qPrintable(advice));
        QVERIFY2(!advice.contains(QStringLiteral("ry again")), qPrintable(advice));
    }

    void commandsStandInTheQuotesOfWindows()
    {
        const Error error{ErrorCode::LabDamaged,
                          Stage::Storage,
                          "/lab/lab.sqlite",
                          "cut off",
                          {{"labFolder", "/lab"}, {"backup", "backups/a.sqlite"}}};
        const QString advice = ui::errorAdviceInWindow(error);
        QVERIFY2(
            advice.contains(QLocale().quoteString(QStringLiteral("cd /lab && cp backups/a.sqlite "
                                                                 "lab.sqlite"))),
            qPrintable(advice));
        QVERIFY2(!advice.contains(QLatin1Char('`')), qPrintable(advice));
    }

    void idsThatDifferInCaseAreOneSentence()
    {
        QVERIFY(ui::idsByCaseText({}).isEmpty());
        const QString text = ui::idsByCaseText({{QStringLiteral("John"), QStringLiteral("john")},
                                                {QStringLiteral("A"), QStringLiteral("a")}});
        QVERIFY2(text.startsWith(
                     QStringLiteral("Ids that differ only in case: “John” – “john”; “A” – “a”.")),
                 qPrintable(text));
    }

    void detailsHoldEverything()
    {
        const Error error{
            ErrorCode::ImageTooLarge, Stage::Decoding, "a.png", "header", {{"widthPx", "9"}}};
        QCOMPARE(ui::errorDetails(error),
                 QStringLiteral("code: imageTooLarge\nstage: decoding\nsubject: a.png\ndetail: "
                                "header\nwidthPx: 9"));
    }
};

QTEST_GUILESS_MAIN(tst_ErrorText)
#include "tst_ErrorText.moc"
