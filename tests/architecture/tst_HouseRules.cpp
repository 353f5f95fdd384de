// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/CMakeCommands.h"
#include "architecture/HouseRules.h"
#include "architecture/QtModules.h"

#include <QTest>

using namespace semblance::tests;

namespace {

const QString kHash = QStringLiteral("# SPDX-License-Identifier: GPL-3.0-or-later\n");
const QString kSlashes = QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n");

void addBuild(SourceTree& tree, const QString& folder, const QString& text)
{
    tree.files.insert(folder + QStringLiteral("/CMakeLists.txt"), kHash + text);
}

void addCode(SourceTree& tree, const QString& path, const QString& text = {})
{
    tree.files.insert(path, kSlashes + text);
}

/// A small house without a breach.
SourceTree soundHouse()
{
    SourceTree tree;
    tree.files.insert(
        QStringLiteral("CMakeLists.txt"),
        kHash +
            QStringLiteral("add_subdirectory(engine)\nadd_subdirectory(ui)\nadd_subdirectory(app)\n"
                           "add_subdirectory(tests)\n"));
    addBuild(
        tree, QStringLiteral("engine"),
        QStringLiteral(
            "semblance_add_room(foundation SOURCES A.cpp)\n"
            "semblance_add_room(matching/models SOURCES M.cpp USES foundation)\n"
            "semblance_add_room(matching/search SOURCES S.cpp USES foundation matching/models)\n"
            "semblance_add_room(casework/gallery SOURCES G.cpp USES matching/search PUBLIC "
            "Qt6::Core)\n"
            "semblance_add_room(storage SOURCES D.cpp USES casework/gallery PRIVATE Qt6::Sql)\n"));
    addBuild(
        tree, QStringLiteral("ui"),
        QStringLiteral(
            "semblance_add_room(ui/format SOURCES F.cpp USES foundation PUBLIC Qt6::Core)\n"
            "semblance_add_room(ui/faces SOURCES P.cpp USES ui/format PUBLIC Qt6::Widgets)\n"
            "semblance_add_room(ui/candidates SOURCES C.cpp USES ui/format PUBLIC Qt6::Widgets)\n"
            "semblance_add_room(ui/shell SOURCES W.cpp USES ui/faces ui/candidates)\n"));
    addBuild(tree, QStringLiteral("app"),
             QStringLiteral("semblance_add_room(app/wiring SOURCES X.cpp USES storage)\n"
                            "add_subdirectory(semblance)\n"));
    addBuild(
        tree, QStringLiteral("app/semblance"),
        QStringLiteral(
            "add_executable(semblance main.cpp)\n"
            "target_link_libraries(semblance PRIVATE semblance_app_wiring semblance_ui_shell)\n"));
    addBuild(tree, QStringLiteral("tests"),
             QStringLiteral("semblance_add_test(engine tst_S.cpp USES matching/search)\n"));
    for (const char* path :
         {"engine/foundation/A.h", "engine/matching/models/M.h", "engine/matching/search/S.h",
          "engine/casework/gallery/G.h", "engine/storage/D.h", "ui/format/F.h", "ui/faces/P.h",
          "ui/candidates/C.h", "ui/shell/W.h", "app/wiring/X.h"})
        addCode(tree, QLatin1String(path));
    // What each room names it includes.
    addCode(tree, QStringLiteral("engine/matching/models/Own.cpp"),
            QStringLiteral("#include \"foundation/A.h\"\n"));
    addCode(tree, QStringLiteral("engine/matching/search/Own.cpp"),
            QStringLiteral("#include \"foundation/A.h\"\n"));
    addCode(tree, QStringLiteral("engine/casework/gallery/Own.cpp"),
            QStringLiteral("#include \"matching/search/S.h\"\n"));
    addCode(tree, QStringLiteral("engine/storage/Own.cpp"),
            QStringLiteral("#include \"casework/gallery/G.h\"\n"));
    addCode(tree, QStringLiteral("engine/matching/search/S.cpp"),
            QStringLiteral("#include \"matching/search/S.h\"\n#include "
                           "\"matching/models/M.h\"\n#include <vector>\n"));
    addCode(tree, QStringLiteral("app/semblance/main.cpp"),
            QStringLiteral("#include \"app/wiring/X.h\"\n#include \"ui/shell/W.h\"\n"));
    return tree;
}

QStringList texts(const QList<Breach>& breaches)
{
    QStringList list;
    for (const Breach& breach : breaches)
        list << breach.text();
    return list;
}

} // namespace

class tst_HouseRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundHouseHasNoBreach()
    {
        const QStringList found = texts(breachesOf(soundHouse()));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void anInclude_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("include");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* name, const char* file, const char* include,
                            const char* rule) {
            QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(include)
                                << QString::fromLatin1(rule);
        };
        row("engine includes ui", "engine/casework/gallery/G.cpp", "\"ui/format/F.h\"", "upwards");
        row("engine includes app", "engine/foundation/A.cpp", "\"app/wiring/X.h\"", "upwards");
        row("ui includes app", "ui/shell/W.cpp", "\"app/wiring/X.h\"", "upwards");
        row("matching includes Qt", "engine/matching/models/M.cpp", "<QString>", "qtModule");
        row("foundation includes Qt by its module", "engine/foundation/A.cpp", "<QtCore/QString>",
            "qtModule");
        row("casework includes Gui", "engine/casework/gallery/G.cpp", "<QImage>", "qtModule");
        row("casework includes Sql", "engine/casework/gallery/G.cpp", "<QSqlQuery>", "qtModule");
        row("storage includes Widgets", "engine/storage/D.cpp", "<QMessageBox>", "qtModule");
        row("format includes Widgets", "ui/format/F.cpp", "<QLabel>", "qtModule");
        row("screens include Sql", "ui/faces/P.cpp", "<QSqlDatabase>", "qtModule");
        row("a room that USES does not name", "engine/casework/gallery/G.cpp",
            "\"matching/models/M.h\"", "unnamedRoom");
        row("a later folder of the room", "engine/matching/models/M.cpp", "\"matching/search/S.h\"",
            "unnamedRoom");
        row("a screen includes a screen", "ui/faces/P.cpp", "\"ui/candidates/C.h\"", "screens");
        row("a screen includes the shell", "ui/faces/P.cpp", "\"ui/shell/W.h\"", "screens");
        row("the shell names storage", "ui/shell/W.cpp", "\"storage/D.h\"", "storage");
        row("casework names storage", "engine/casework/gallery/G.cpp", "\"storage/D.h\"",
            "storage");
        row("a program names storage", "app/semblance/main.cpp", "\"storage/D.h\"", "storage");
        row("a file that there is not", "ui/faces/P.cpp", "\"ui/faces/Gone.h\"", "missingFile");
        row("dlib in a header", "engine/matching/models/M.h", "<dlib/matrix.h>", "dlib");
        row("OpenCV outside of imaging and matching", "engine/casework/gallery/G.cpp",
            "<opencv2/core.hpp>", "foreignLibrary");
        row("SQLite above its folder", "engine/storage/D.cpp", "<sqlite3.h>", "foreignLibrary");
        row("libvips in a screen", "ui/faces/P.cpp", "<vips/vips8>", "foreignLibrary");
        row("FFmpeg in a screen", "ui/faces/P.cpp", "<libavcodec/avcodec.h>", "foreignLibrary");
        row("the command line's library in the desktop", "app/semblance/main.cpp", "<CLI/CLI.hpp>",
            "foreignLibrary");
        row("a console in the engine", "engine/foundation/A.cpp", "<iostream>", "console");
    }

    void anInclude()
    {
        QFETCH(QString, file);
        QFETCH(QString, include);
        QFETCH(QString, rule);
        SourceTree tree = soundHouse();
        addCode(tree, file, QStringLiteral("\n#include %1\n").arg(include));
        const QList<Breach> found = breachesOf(tree);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().rule, rule);
        QCOMPARE(found.first().file, file);
        QCOMPARE(found.first().line, 3);
    }

    void aLink_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* name, const char* folder, const char* command,
                            const char* rule) {
            QTest::newRow(name) << QString::fromLatin1(folder) << QString::fromLatin1(command)
                                << QString::fromLatin1(rule);
        };
        row("matching links Qt", "engine",
            "semblance_add_room(matching/late SOURCES L.cpp PRIVATE Qt6::Core)", "qtModule");
        row("matching gets Qt through a room", "engine",
            "semblance_add_room(matching/late SOURCES L.cpp USES casework/gallery)", "qtModule");
        row("casework links Widgets", "engine",
            "semblance_add_room(casework/late SOURCES L.cpp PUBLIC Qt6::Widgets)", "qtModule");
        row("a room uses a later one", "engine",
            "semblance_add_room(casework/late SOURCES L.cpp USES ui/format)", "laterRoom");
        row("a room uses what is not there", "engine",
            "semblance_add_room(casework/late SOURCES L.cpp USES casework/gone)", "unknownRoom");
        row("a room names another for nothing", "engine",
            "semblance_add_room(matching/late SOURCES L.cpp USES foundation)", "unusedRoom");
        row("a screen uses a screen", "ui",
            "semblance_add_room(ui/late SOURCES L.cpp USES ui/faces)", "screens");
        row("a screen uses storage", "ui", "semblance_add_room(ui/late SOURCES L.cpp USES storage)",
            "storage");
        row("a program links storage", "app/semblance",
            "target_link_libraries(semblance PRIVATE semblance_storage)", "storage");
        row("an engine test links Widgets", "tests",
            "semblance_add_test(engine tst_L.cpp LINKS Qt6::Widgets)", "engineTest");
        row("an engine test uses a screen", "tests",
            "semblance_add_test(engine tst_L.cpp USES ui/faces)", "engineTest");
    }

    void aLink()
    {
        QFETCH(QString, folder);
        QFETCH(QString, command);
        QFETCH(QString, rule);
        SourceTree tree = soundHouse();
        tree.files[folder + QStringLiteral("/CMakeLists.txt")] += command + QLatin1Char('\n');
        const QList<Breach> found = breachesOf(tree);
        QVERIFY(!found.isEmpty());
        for (const Breach& breach : found)
            QVERIFY2(breach.rule == rule || breach.rule == QStringLiteral("qtModule") ||
                         breach.rule == QStringLiteral("unusedRoom"),
                     qPrintable(breach.text()));
        QVERIFY(std::any_of(found.begin(), found.end(),
                            [&](const Breach& b) { return b.rule == rule; }));
    }

    void aText_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rule");
        QTest::newRow("no licence line") << QStringLiteral("ui/faces/P.cpp")
                                         << QStringLiteral("int x;\n") << QStringLiteral("licence");
        QTest::newRow("no licence line below #!")
            << QStringLiteral("packaging/setup.sh") << QStringLiteral("#!/usr/bin/env bash\necho\n")
            << QStringLiteral("licence");
        QTest::newRow("a connect by name")
            << QStringLiteral("ui/faces/P.cpp")
            << kSlashes + QStringLiteral("connect(a, SIGNAL(b()), c, SLOT(d()));\n")
            << QStringLiteral("oldConnect");
        QTest::newRow("a line of 101 columns")
            << QStringLiteral("ui/faces/P.h") << kSlashes + QString(101, QLatin1Char('/'))
            << QStringLiteral("width");
        QTest::newRow("a drawer") << QStringLiteral("ui/faces/FaceUtils.h") << kSlashes
                                  << QStringLiteral("drawer");
        QTest::newRow("a manager")
            << QStringLiteral("ui/faces/FaceManager.h") << kSlashes << QStringLiteral("drawer");
    }

    void aText()
    {
        QFETCH(QString, file);
        QFETCH(QString, text);
        QFETCH(QString, rule);
        SourceTree tree = soundHouse();
        tree.files.insert(file, text);
        const QList<Breach> found = breachesOf(tree);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().rule, rule);
    }

    void aPlace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* title, const char* name, const char* rule) {
            QTest::newRow(title) << QString::fromLatin1(name) << QString::fromLatin1(rule);
        };
        row("a laboratory", "lab/lab.sqlite", "picture");
        row("a photograph in the root", "a.jpg", "picture");
        row("a photograph", "tests/flows/A.JPG", "picture");
        row("a laboratory's database", "tests/flows/lab.sqlite", "picture");
        row("a laboratory's original",
            "tests/lab/0c/0c309a24a6611ebc5a0a30a476819d551409c4d636cc8fe813c015412c26038f",
            "picture");
        row("a picture of the program", "packaging/linux/screenshots/candidates.png", "");
        row("a drawing", "resources/icons/face.svg", "");
        row("a text in the root", "notes.txt", "");
    }

    void aPlace()
    {
        QFETCH(QString, name);
        SourceTree tree = soundHouse();
        tree.otherFiles.append(name);
        const QList<Breach> found = breachesOf(tree);
        QTEST(found.isEmpty() ? QString() : found.first().rule, "rule");
    }

    void dlibInTwoFiles()
    {
        SourceTree tree = soundHouse();
        addCode(tree, QStringLiteral("engine/matching/models/M.cpp"),
                QStringLiteral("#include <dlib/matrix.h>\n"));
        QVERIFY(breachesOf(tree).isEmpty());
        addCode(tree, QStringLiteral("engine/matching/models/T.cpp"),
                QStringLiteral("#include <dlib/matrix.h>\n"));
        QCOMPARE(breachesOf(tree).size(), 1);
        QCOMPARE(breachesOf(tree).first().rule, QStringLiteral("dlib"));
    }

    void cmakeIsReadWithCommentsQuotesAndNesting()
    {
        const QList<CMakeCommand> commands = cmakeCommands(
            QStringLiteral("# add_subdirectory(gone)\nif(NOT (A OR B))\n    semblance_add_room(x # "
                           "why\n        SOURCES \"a b.cpp\"\n        USES y z)\nendif()\n"));
        QCOMPARE(commands.size(), 3);
        QCOMPARE(commands[1].name, QStringLiteral("semblance_add_room"));
        QCOMPARE(commands[1].line, 3);
        const QStringList keywords = {QStringLiteral("SOURCES"), QStringLiteral("USES")};
        QCOMPARE(commands[1].after(QStringLiteral("SOURCES"), keywords),
                 QStringList{QStringLiteral("a b.cpp")});
        QCOMPARE(commands[1].after(QStringLiteral("USES"), keywords),
                 (QStringList{QStringLiteral("y"), QStringLiteral("z")}));
    }

    void includesInCommentsDoNotCount()
    {
        const QList<Include> includes =
            includesOf(QStringLiteral("// #include <gone>\n# include <there>\n"));
        QCOMPARE(includes.size(), 1);
        QCOMPARE(includes.first().target, QStringLiteral("there"));
        QCOMPARE(includes.first().line, 2);
    }

    void qtModules()
    {
        QCOMPARE(qtModuleOfHeader(QStringLiteral("QWidget")), QStringLiteral("Widgets"));
        QCOMPARE(qtModuleOfHeader(QStringLiteral("QtGui/QImage")), QStringLiteral("Gui"));
        QCOMPARE(qtModuleOfHeader(QStringLiteral("vector")), QString());
        QCOMPARE(qtModuleOfTarget(QStringLiteral("Qt6::Sql")), QStringLiteral("Sql"));
    }
};

QTEST_GUILESS_MAIN(tst_HouseRules)
#include "tst_HouseRules.moc"
