// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/gallery/EnrolmentPlan.h"
#include "support/TestLab.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sys/stat.h>

using namespace semblance;
using namespace semblance::casework;
namespace fs = std::filesystem;

class TestEnrolmentPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_place = std::make_unique<QTemporaryDir>(); }

    void foldersNamePeople_data();
    void foldersNamePeople();
    void whatCannotBeFollowedIsAProblem();
    void blanksAroundAnIdAreSaid();
    void blanksAroundAFoldersNameAreSaid();
    void aPersonIsOneHoweverUmlautsAreWritten();
    void filesMayHaveNamesThatAreNotUtf8();
    void peopleMayNot_data();
    void peopleMayNot();
    void aTableNamesFilesThatAreNotUtf8();
    void itemsComeInTheOrderOfTheirBytes();
    void whatMayMergePeopleIsRefused_data();
    void whatMayMergePeopleIsRefused();
    void anAbsentFolderIsSaid();
    void aPlanCanBeCancelled();

    void aManifestNamesEverything();
    void rowsThatNameNoImageAreProblems_data();
    void rowsThatNameNoImageAreProblems();
    void detoursInsideAreFollowed();
    void semicolonsAreNamed();
    void linksMayNotLeadOut();
    void aHeaderMustBeSound_data();
    void aHeaderMustBeSound();
    void imagesMayLieElsewhere();
    void anAbsentManifestIsSaid();

private:
    fs::path at(const std::string& name) const
    {
        return fs::path(m_place->path().toStdString()) / name;
    }
    void write(const std::string& name, const std::string& text = "face") const
    {
        fs::create_directories(at(name).parent_path());
        std::ofstream(at(name)) << text;
    }
    /// "image=subject", a line each.
    static QString shown(const EnrolmentPlan& plan)
    {
        QStringList lines;
        for (const EnrolmentItem& item : plan.items)
            lines << item.image + QLatin1Char('=') + item.subject.id;
        return lines.join(QLatin1Char('\n'));
    }

    std::unique_ptr<QTemporaryDir> m_place;
};

void TestEnrolmentPlan::foldersNamePeople_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("subject");
    QTest::newRow("folder of a person") << "anna/1.jpg"
                                        << "anna";
    QTest::newRow("folders below it") << "anna/2019/front/1.jpg"
                                      << "anna";
    QTest::newRow("numbered file") << "anna_0001.jpg"
                                   << "anna";
    QTest::newRow("underscores in the name") << "anna_maria_12.png"
                                             << "anna_maria";
    QTest::newRow("numbered file in a folder") << "anna/bert_0001.jpg"
                                               << "anna";
    QTest::newRow("spaces and scripts")
        << QString::fromUtf8("Jürgen Žižka/照片 1.jpg") << QString::fromUtf8("Jürgen Žižka");
    QTest::newRow("no ending") << "anna_7"
                               << "anna";
    QTest::newRow("quotes and signs") << "O'Neil; DROP/<b>.jpg"
                                      << "O'Neil; DROP";
    QTest::newRow("no number") << "anna.jpg" << QString();
    QTest::newRow("letters behind the underscore") << "anna_b.jpg" << QString();
    QTest::newRow("nothing before the underscore") << "_1.jpg" << QString();
    QTest::newRow("nothing behind the underscore") << "anna_.jpg" << QString();
}

void TestEnrolmentPlan::foldersNamePeople()
{
    QFETCH(QString, file);
    QFETCH(QString, subject);
    write("in/" + file.toStdString());
    const auto plan = planFromFolder(at("in"), {});
    QVERIFY(plan);
    if (subject.isEmpty()) {
        QVERIFY(plan->items.empty());
        QCOMPARE(plan->problems.size(), std::size_t{1});
        QCOMPARE(plan->problems[0].image, file);
        QCOMPARE(plan->problems[0].error.code, ErrorCode::InvalidInput);
        return;
    }
    QVERIFY(plan->problems.empty());
    QCOMPARE(plan->items.size(), std::size_t{1});
    QCOMPARE(plan->items[0].image, file);
    QCOMPARE(plan->items[0].subject.id, subject);
    QCOMPARE(plan->items[0].subject.displayName, subject);
    QCOMPARE(plan->items[0].file, at("in/" + file.toStdString()));
}

void TestEnrolmentPlan::whatCannotBeFollowedIsAProblem()
{
    write("in/anna/1.jpg");
    write("in/.hidden/1.jpg");
    write("in/anna/.DS_Store");
    write("in/anna/Thumbs.db");
    write("in/desktop.ini");
    write("elsewhere/2.jpg");
    fs::create_symlink(at("elsewhere/2.jpg"), at("in/anna/2.jpg"));
    fs::create_directory_symlink(at("elsewhere"), at("in/bert"));
    QCOMPARE(::mkfifo(at("in/anna/3.jpg").c_str(), 0600), 0);
    const auto plan = planFromFolder(at("in"), {});
    QCOMPARE(shown(*plan), QStringLiteral("anna/1.jpg=anna"));
    QStringList problems;
    for (const EnrolmentProblem& problem : plan->problems)
        problems << problem.image;
    QCOMPARE(problems, (QStringList{QStringLiteral(".hidden"), QStringLiteral("anna/2.jpg"),
                                    QStringLiteral("anna/3.jpg"), QStringLiteral("bert")}));
    QCOMPARE(plan->systemFiles, 3);
}

void TestEnrolmentPlan::blanksAroundAnIdAreSaid()
{
    write("in/a.jpg");
    write("in/b.jpg");
    write("in/people.csv", "subject,image\nanna,a.jpg\n\"anna \",b.jpg\n bert ,a.jpg\n");
    const auto plan = planFromManifest(at("in/people.csv"), at("in"), {});
    QCOMPARE(plan->items.size(), std::size_t{3});
    QStringList said;
    for (const TrimmedId& trimmed : plan->trimmedIds)
        said << QStringLiteral("%1>%2@%3")
                    .arg(trimmed.written, trimmed.id)
                    .arg(trimmed.line.value_or(0));
    QCOMPARE(said, (QStringList{QStringLiteral("anna >anna@3"), QStringLiteral(" bert >bert@4")}));
    QVERIFY(plan->composedIds.empty());
}

void TestEnrolmentPlan::blanksAroundAFoldersNameAreSaid()
{
    write("in/anna/1.jpg");
    write("in/anna /2.jpg");
    write("in/anna /3.jpg");
    const auto plan = planFromFolder(at("in"), {});
    QCOMPARE(shown(*plan), QStringLiteral("anna /2.jpg=anna\nanna /3.jpg=anna\nanna/1.jpg=anna"));
    QCOMPARE(plan->trimmedIds.size(), std::size_t{1});
    QCOMPARE(plan->trimmedIds[0].written, QStringLiteral("anna "));
    QCOMPARE(plan->trimmedIds[0].id, QStringLiteral("anna"));
    QVERIFY(!plan->trimmedIds[0].line);
}

void TestEnrolmentPlan::aPersonIsOneHoweverUmlautsAreWritten()
{
    write("in/M\u00fcller_1.jpg");
    write("in/Mu\u0308ller_2.jpg");
    write("in/people.csv", "subject,image\nM\u00fcller,a.jpg\nMu\u0308ller,b.jpg\n");
    write("in/a.jpg");
    write("in/b.jpg");
    const QString person = QStringLiteral("M\u00fcller");
    const auto folder = planFromFolder(at("in"), {});
    QCOMPARE(folder->items.size(), std::size_t{2});
    const auto table = planFromManifest(at("in/people.csv"), at("in"), {});
    QCOMPARE(table->items.size(), std::size_t{2});
    for (const EnrolmentItem& item : folder->items)
        QCOMPARE(item.subject.id, person);
    for (const EnrolmentItem& item : table->items)
        QCOMPARE(item.subject.id, person);
}

void TestEnrolmentPlan::filesMayHaveNamesThatAreNotUtf8()
{
    write("in/anna/J\xfcrgen 100%.jpg");
    const auto plan = planFromFolder(at("in"), {});
    QVERIFY(plan->problems.empty());
    QCOMPARE(shown(*plan), QStringLiteral("anna/J%FCrgen 100%25.jpg=anna"));
    QCOMPARE(plan->items[0].file, at("in/anna/J\xfcrgen 100%.jpg"));
}

void TestEnrolmentPlan::peopleMayNot_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("image");
    QTest::newRow("folder") << QByteArray("J\xfcrgen/1.jpg") << "J%FCrgen/1.jpg";
    QTest::newRow("file") << QByteArray("J\xfcrgen_1.jpg") << "J%FCrgen_1.jpg";
}

/// They would be called so for ever.
void TestEnrolmentPlan::peopleMayNot()
{
    QFETCH(QByteArray, file);
    write("in/anna/1.jpg");
    write("in/" + file.toStdString());
    const auto plan = planFromFolder(at("in"), {});
    QCOMPARE(shown(*plan), QStringLiteral("anna/1.jpg=anna"));
    QCOMPARE(plan->problems.size(), std::size_t{1});
    QTEST(plan->problems[0].image, "image");
    QCOMPARE(plan->problems[0].error.facts.at(0).value, std::string("personNotUtf8"));
}

void TestEnrolmentPlan::aTableNamesFilesThatAreNotUtf8()
{
    write("in/J\xfcrgen/1.jpg");
    write("in/b\xf6rg.jpg");
    write("in/50%FF.jpg");
    write("in/people.csv", "subject,image\nJürgen,J%FCrgen/1.jpg\nBörg,b%F6rg.jpg\n50,50%FF.jpg\n"
                           "none,c%F6rg.jpg\n");
    const auto plan = planFromManifest(at("in/people.csv"), {}, {});
    QCOMPARE(shown(*plan), QStringLiteral("50%FF.jpg=50\nJ%FCrgen/1.jpg=Jürgen\nb%F6rg.jpg=Börg"));
    QCOMPARE(plan->items[0].file.filename(), fs::path("50%FF.jpg"));
    QCOMPARE(plan->items[1].file, fs::canonical(at("in/J\xfcrgen/1.jpg")));
    QCOMPARE(plan->problems.size(), std::size_t{1});
    QCOMPARE(plan->problems[0].error.code, ErrorCode::FileNotFound);
}

void TestEnrolmentPlan::itemsComeInTheOrderOfTheirBytes()
{
    for (const char* name :
         {"b/1.jpg", "a/2.jpg", "a/10.jpg", "B/1.jpg", "a_1.jpg", "😀/1.jpg", "Ａ/1.jpg"})
        write(std::string("in/") + name);
    const auto plan = planFromFolder(at("in"), {});
    QCOMPARE(shown(*plan), QStringLiteral("B/1.jpg=B\na/10.jpg=a\na/2.jpg=a\na_1.jpg=a\nb/1.jpg=b\n"
                                          "Ａ/1.jpg=Ａ\n😀/1.jpg=😀"));
}

void TestEnrolmentPlan::whatMayMergePeopleIsRefused_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("cause");
    QTest::newRow("people a folder deeper") << QStringList{QStringLiteral("in/custody/anna/1.jpg"),
                                                           QStringLiteral("in/custody/bert/1.jpg")}
                                            << "in"
                                            << "nestedPeople";
    QTest::newRow("the laboratory") << QStringList{QStringLiteral("in/semblance-lab.json"),
                                                   QStringLiteral("in/originals/ab/abcd")}
                                    << "in"
                                    << "insideOfLab";
    QTest::newRow("its originals") << QStringList{QStringLiteral("in/semblance-lab.json"),
                                                  QStringLiteral("in/originals/ab/abcd")}
                                   << "in/originals"
                                   << "insideOfLab";
    QTest::newRow("a laboratory among the folders")
        << QStringList{QStringLiteral("in/lab/semblance-lab.json"), QStringLiteral("in/anna/1.jpg")}
        << "in"
        << "insideOfLab";
}

void TestEnrolmentPlan::whatMayMergePeopleIsRefused()
{
    QFETCH(QStringList, files);
    QFETCH(QString, folder);
    QFETCH(QString, cause);
    for (const QString& file : files)
        write(file.toStdString());
    const auto plan = planFromFolder(at(folder.toStdString()), {});
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::InvalidInput);
    QCOMPARE(plan.error().facts.size(), std::size_t{1});
    QCOMPARE(QString::fromStdString(plan.error().facts[0].value), cause);
}

void TestEnrolmentPlan::anAbsentFolderIsSaid()
{
    QCOMPARE(planFromFolder(at("none"), {}).error().code, ErrorCode::FileNotFound);
    write("file");
    QCOMPARE(planFromFolder(at("file"), {}).error().code, ErrorCode::FileUnreadable);
}

void TestEnrolmentPlan::aPlanCanBeCancelled()
{
    write("in/anna/1.jpg");
    write("in/people.csv", "subject,image\nanna,anna/1.jpg\n");
    StopSource stop;
    stop.request_stop();
    QCOMPARE(planFromFolder(at("in"), stop.get_token()).error().code, ErrorCode::Cancelled);
    QCOMPARE(planFromManifest(at("in/people.csv"), {}, stop.get_token()).error().code,
             ErrorCode::Cancelled);
}

void TestEnrolmentPlan::aManifestNamesEverything()
{
    write("in/b.jpg");
    write("in/sub/ä 1.jpg");
    write("in/people.csv", "\xEF\xBB\xBF"
                           "Subject,Image,name,Born,x,y,width,height\r\n"
                           "7,./sub/ä 1.jpg,\"Žižka, Jan\",1360,1.5,2,30,40\r\n"
                           "8,b.jpg,,,,,,\r\n");
    const auto plan = planFromManifest(at("in/people.csv"), {}, {});
    QVERIFY2(plan, plan ? "" : plan.error().detail.c_str());
    QVERIFY(plan->problems.empty());
    QCOMPARE(shown(*plan), QString::fromUtf8("b.jpg=8\nsub/ä 1.jpg=7"));
    QCOMPARE(plan->items[0].subject.displayName, QStringLiteral("8"));
    QVERIFY(plan->items[0].subject.fields.isEmpty());
    QVERIFY(!plan->items[0].face);
    QCOMPARE(plan->items[1].subject.displayName, QString::fromUtf8("Žižka, Jan"));
    QCOMPARE(plan->items[1].subject.fields.value(QStringLiteral("Born")), QStringLiteral("1360"));
    QVERIFY(plan->items[1].face == (RectPx{1.5, 2, 30, 40}));
    QCOMPARE(plan->items[1].file, fs::canonical(at("in/sub/ä 1.jpg")));
}

void TestEnrolmentPlan::rowsThatNameNoImageAreProblems_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no subject") << ",a.jpg,,,," << ErrorCode::InvalidInput;
    QTest::newRow("a line break in the subject")
        << "\"an\nna\",a.jpg,,,," << ErrorCode::InvalidInput;
    QTest::newRow("a zero-width subject")
        << QString::fromUtf8("\u200B,a.jpg,,,,") << ErrorCode::InvalidInput;
    QTest::newRow("an endless subject")
        << QString(201, u'a') + QStringLiteral(",a.jpg,,,,") << ErrorCode::InvalidInput;
    QTest::newRow("no image") << "anna,,,,," << ErrorCode::InvalidInput;
    QTest::newRow("absent image") << "anna,none.jpg,,,," << ErrorCode::FileNotFound;
    QTest::newRow("a folder as image") << "anna,folder,,,," << ErrorCode::FileUnreadable;
    QTest::newRow("up and out") << "anna,../out.jpg,,,," << ErrorCode::InvalidInput;
    QTest::newRow("up behind a folder")
        << "anna,folder/../../out.jpg,,,," << ErrorCode::InvalidInput;
    QTest::newRow("absolute") << "anna,/etc/passwd,,,," << ErrorCode::InvalidInput;
    QTest::newRow("too few values") << "anna,a.jpg" << ErrorCode::InvalidInput;
    QTest::newRow("too many values") << "anna,a.jpg,,,,,more" << ErrorCode::InvalidInput;
    QTest::newRow("half a box") << "anna,a.jpg,1,2,3," << ErrorCode::InvalidInput;
    QTest::newRow("a box of text") << "anna,a.jpg,1,2,three,4" << ErrorCode::InvalidInput;
    QTest::newRow("a box without width") << "anna,a.jpg,1,2,0,4" << ErrorCode::InvalidInput;
    QTest::newRow("a box that is no number") << "anna,a.jpg,nan,2,3,4" << ErrorCode::InvalidInput;
}

void TestEnrolmentPlan::rowsThatNameNoImageAreProblems()
{
    QFETCH(QString, row);
    QFETCH(ErrorCode, code);
    write("out.jpg");
    write("in/a.jpg");
    fs::create_directory(at("in/folder"));
    write("in/people.csv",
          "subject,image,x,y,width,height\n" + row.toStdString() + "\nbert,a.jpg,,,,\n");
    const auto plan = planFromManifest(at("in/people.csv"), {}, {});
    QVERIFY(plan);
    QCOMPARE(shown(*plan), QStringLiteral("a.jpg=bert"));
    QCOMPARE(plan->problems.size(), std::size_t{1});
    QCOMPARE(plan->problems[0].error.code, code);
    QCOMPARE(QByteArray(plan->problems[0].error.facts.at(0).value.c_str()), QByteArray("2"));
    QVERIFY(!plan->problems[0].image.isEmpty());
}

void TestEnrolmentPlan::detoursInsideAreFollowed()
{
    write("in/a.jpg");
    write("in/people.csv", "subject,image\nanna,sub/../a.jpg\n");
    const auto plan = planFromManifest(at("in/people.csv"), {}, {});
    QVERIFY(plan->problems.empty());
    QCOMPARE(shown(*plan), QStringLiteral("a.jpg=anna"));
}

void TestEnrolmentPlan::semicolonsAreNamed()
{
    write("in/people.csv", "subject;image\na;b.jpg\n");
    const auto plan = planFromManifest(at("in/people.csv"), {}, {});
    QVERIFY(QString::fromStdString(plan.error().detail).contains(QStringLiteral("commas")));
}

void TestEnrolmentPlan::linksMayNotLeadOut()
{
    write("out/secret.jpg");
    write("in/a.jpg");
    fs::create_symlink(at("out/secret.jpg"), at("in/link.jpg"));
    fs::create_directory_symlink(at("out"), at("in/folder"));
    fs::create_symlink("a.jpg", at("in/inside.jpg"));
    // A neighbour whose path begins like the images' folder.
    write("in2/b.jpg");
    fs::create_symlink(at("in2/b.jpg"), at("in/neighbour.jpg"));
    write("in/people.csv", "subject,image\n1,link.jpg\n2,folder/secret.jpg\n3,inside.jpg\n"
                           "4,neighbour.jpg\n");
    const auto plan = planFromManifest(at("in/people.csv"), {}, {});
    QCOMPARE(shown(*plan), QStringLiteral("inside.jpg=3"));
    QCOMPARE(plan->items[0].file, fs::canonical(at("in/a.jpg")));
    QCOMPARE(plan->problems.size(), std::size_t{3});
    for (const EnrolmentProblem& problem : plan->problems)
        QCOMPARE(problem.error.code, ErrorCode::InvalidInput);
}

void TestEnrolmentPlan::aHeaderMustBeSound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("column");
    QTest::newRow("no row") << QByteArray("\n") << QByteArray();
    QTest::newRow("no subject") << QByteArray("image,name\na,b") << QByteArray("subject");
    QTest::newRow("no image") << QByteArray("subject,name\na,b") << QByteArray("image");
    QTest::newRow("twice") << QByteArray("subject,image,IMAGE\na,b,c") << QByteArray("IMAGE");
    QTest::newRow("a field twice") << QByteArray("subject,image,f,f\n") << QByteArray("f");
    QTest::newRow("no name") << QByteArray("subject,image,\n") << QByteArray("3");
    QTest::newRow("half a box") << QByteArray("subject,image,x,y\n") << QByteArray("width");
    QTest::newRow("semicolons") << QByteArray("subject;image\na;b") << QByteArray("subject");
    QTest::newRow("open quote") << QByteArray("subject,\"image\na,b") << QByteArray("2");
}

void TestEnrolmentPlan::aHeaderMustBeSound()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, column);
    write("in/people.csv", text.toStdString());
    const auto plan = planFromManifest(at("in/people.csv"), {}, {});
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::InvalidInput);
    QCOMPARE(plan.error().subject, at("in/people.csv").string());
    QCOMPARE(plan.error().facts.at(0).key, std::string("line"));
    QCOMPARE(QByteArray(plan.error().facts.at(1).value.c_str()), column);
}

void TestEnrolmentPlan::imagesMayLieElsewhere()
{
    write("people.csv", "subject,image\nanna,1.jpg\n");
    write("images/1.jpg");
    QCOMPARE(shown(*planFromManifest(at("people.csv"), at("images"), {})),
             QStringLiteral("1.jpg=anna"));
    QCOMPARE(planFromManifest(at("people.csv"), at("none"), {}).error().code,
             ErrorCode::FileNotFound);
}

void TestEnrolmentPlan::anAbsentManifestIsSaid()
{
    QCOMPARE(planFromManifest(at("none.csv"), {}, {}).error().code, ErrorCode::FileNotFound);
}

QTEST_APPLESS_MAIN(TestEnrolmentPlan)
#include "tst_EnrolmentPlan.moc"
