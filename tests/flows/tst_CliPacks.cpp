// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
#include "support/FileServer.h"
#include "support/SharedData.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace semblance;
using namespace semblance::tests;

/// models install, and models use with packs; the server is our own.
class tst_CliPacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto shared = sharedFolder();
        if (!defaultModels())
            QSKIP(kNoModels);
        if (!shared || !std::filesystem::exists(*shared / "models" / "omz"))
            QSKIP(kNoSharedData);
        m_files = QString::fromStdString((*shared / "models" / "omz").string());
        for (const char* variable : {"http_proxy", "all_proxy", "ALL_PROXY"})
            m_cli.setVariable(QString::fromLatin1(variable), QString());
    }

    void init()
    {
        m_own = m_cli.freshPath(QStringLiteral("own %1").arg(++m_number));
        m_cli.setVariable(QStringLiteral("SEMBLANCE_OWN_MODELS"), m_own);
        m_cli.setVariable(QStringLiteral("SEMBLANCE_PACK_ADDRESS"), QString());
    }

    void fromAFolderAndBack();
    void fromAServer();
    void goesOnWhereItBrokeOff();
    void serversThatDoNotHelp_data();
    void serversThatDoNotHelp();
    void filesThatAreNotThoseMeant_data();
    void filesThatAreNotThoseMeant();
    void whatWasInstalledOutlastsADamagedFolder();
    void mistakes_data();
    void mistakes();
    void aFolderThatCannotBeWritten();
    void aFileInAFoldersPlace_data();
    void aFileInAFoldersPlace();
    void theOwnEngineIsKept();
    void withoutAnOwnEngineItIsSaidHowOneComes();
    void whatTheKeptEngineNeedsStays();
    void aModelOfTheLaboratorysOwnIsNotOverwritten();
    void aDamagedFileIsMendedByTheInstallation_data();
    void aDamagedFileIsMendedByTheInstallation();
    void worthIsThatOfThePacksDescription_data();
    void worthIsThatOfThePacksDescription();
    void oneInstallationAtATime();
    void nothingOfADownloadStays();
    void itIsSaidWhetherTheEngineChanged();

private:
    CliResult models(const QStringList& arguments) const
    {
        return m_cli.run(QStringList{QStringLiteral("models")} + arguments +
                         QStringList{QStringLiteral("--json")});
    }
    std::string contentOf(const std::string& target) const
    {
        const QString path = QString::fromStdString(target);
        QFile file(m_files + QLatin1Char('/') + path.section(QLatin1Char('/'), -1));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }
    static QString engineOf(const CliResult& result)
    {
        return result.json()
            .value(QStringLiteral("engine"))
            .toObject()
            .value(QStringLiteral("id"))
            .toString();
    }
    static QString message(const CliResult& result)
    {
        return result.error().value(QStringLiteral("message")).toString();
    }
    QStringList install(const QStringList& more = {}) const
    {
        return QStringList{QStringLiteral("install"), QStringLiteral("omz")} + more;
    }
    QStringList fromFolder() const { return install({QStringLiteral("--from"), m_files}); }

    CliRunner m_cli;
    QString m_files;
    QString m_own;
    int m_number = 0;
};

void tst_CliPacks::fromAFolderAndBack()
{
    QCOMPARE(models({QStringLiteral("list")}).json().value(QStringLiteral("pack")).toString(),
             QStringLiteral("default"));
    const CliResult installed = models(fromFolder());
    QVERIFY2(installed.exitCode == 0, installed.errors.constData());
    QCOMPARE(installed.json().value(QStringLiteral("outcome")).toString(),
             QStringLiteral("installed"));
    const CliResult again = models(install({QStringLiteral("--from"), QStringLiteral("/nowhere")}));
    QVERIFY2(again.exitCode == 0, again.errors.constData());
    QCOMPARE(again.json().value(QStringLiteral("outcome")).toString(), QStringLiteral("wasThere"));

    const CliResult used =
        models({QStringLiteral("use"), QStringLiteral("--pack"), QStringLiteral("omz")});
    QVERIFY2(used.exitCode == 0, used.errors.constData());
    QVERIFY(engineOf(used).endsWith(QStringLiteral("+omz")));
    QCOMPARE(used.json().value(QStringLiteral("licences")).toObject().size(), 3);
    const CliResult list = models({QStringLiteral("list")});
    QCOMPARE(list.exitCode, 0);
    QCOMPARE(list.json().value(QStringLiteral("pack")).toString(), QStringLiteral("omz"));
    const QJsonObject pack =
        list.json().value(QStringLiteral("packs")).toArray().first().toObject();
    QVERIFY(pack.value(QStringLiteral("installed")).toBool());
    QVERIFY(pack.value(QStringLiteral("in_use")).toBool());
    QVERIFY(!pack.value(QStringLiteral("measured_accuracy")).toString().isEmpty());
    QVERIFY(!list.json()
                 .value(QStringLiteral("default_pack"))
                 .toObject()
                 .value(QStringLiteral("measured_accuracy"))
                 .toString()
                 .isEmpty());
    // For people: which pack, and what the packs and each model are worth.
    const CliResult words = m_cli.run({QStringLiteral("models"), QStringLiteral("list")});
    QVERIFY(words.output.contains("with the pack omz"));
    QVERIFY(words.output.contains("  default: Of 5487"));
    QVERIFY(words.output.contains("  default with omz: Of 5487"));
    QVERIFY(words.output.contains("omz-reid-0095: 99."));

    const CliResult back = models({QStringLiteral("use"), QStringLiteral("--default")});
    QCOMPARE(back.exitCode, 0);
    QVERIFY(!engineOf(back).contains(QLatin1Char('+')));
}

void tst_CliPacks::fromAServer()
{
    const FileServer server([this](const WebRequest& asked, const WebAnswer& answer) {
        answer.sendFile(asked, contentOf(asked.target));
    });
    const QString address = QString::fromStdString(server.address()) + QStringLiteral("/mirror/");
    const CliResult installed =
        models(install({QStringLiteral("--address"), address, QStringLiteral("--use")}));
    QVERIFY2(installed.exitCode == 0, installed.errors.constData());
    QVERIFY(engineOf(installed).endsWith(QStringLiteral("+omz")));
    QCOMPARE(int(server.requests().size()), 4);
    QCOMPARE(server.requests().front().target,
             std::string("/mirror/face-reidentification-retail-0095/FP16/"
                         "face-reidentification-retail-0095.xml"));
    // Nothing is left over.
    const QStringList there =
        QDir(m_own).entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    QCOMPARE(there,
             (QStringList{QStringLiteral("omz-coarse-0095"),
                          QStringLiteral("omz-head-pose-0001"),
                          QStringLiteral("omz-reid-0095")}));
    QCOMPARE(models({QStringLiteral("check")}).exitCode, 0);
}

void tst_CliPacks::goesOnWhereItBrokeOff()
{
    bool isBroken = true;
    constexpr std::size_t kCut = 100'000;
    const FileServer server([&](const WebRequest& asked, const WebAnswer& answer) {
        answer.sendFile(asked, contentOf(asked.target), isBroken ? kCut : std::string::npos);
    });
    m_cli.setVariable(QStringLiteral("SEMBLANCE_PACK_ADDRESS"),
                      QString::fromStdString(server.address()));
    const CliResult broken = models(install());
    QCOMPARE(broken.exitCode, 6);
    QCOMPARE(broken.errorCode(), QStringLiteral("modelMissing"));
    QVERIFY2(message(broken).contains(QStringLiteral("broke off")), qPrintable(message(broken)));
    isBroken = false;
    const CliResult whole = models(install());
    QVERIFY2(whole.exitCode == 0, whole.errors.constData());
    QCOMPARE(server.requests()[1].from.value_or(0), std::uint64_t{kCut});
}

void tst_CliPacks::serversThatDoNotHelp_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("said");
    QTest::newRow("does not have it") << QByteArray("404 Not Found") << QByteArray("a page")
                                      << QStringLiteral("modelMissing") << QStringLiteral("404");
    QTest::newRow("out of order") << QByteArray("500 Oh") << QByteArray()
                                  << QStringLiteral("modelMissing") << QStringLiteral("500");
    QTest::newRow("has another file")
        << QByteArray("200 OK") << QByteArray("another file") << QStringLiteral("modelDamaged")
        << QStringLiteral("ce53d2c9 was expected");
}

void tst_CliPacks::serversThatDoNotHelp()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, said);
    const FileServer server([&](const WebRequest&, const WebAnswer& answer) {
        answer.sendWhole(status.toStdString(), {}, body.toStdString());
    });
    const QString address = QString::fromStdString(server.address());
    const CliResult result = models(install({QStringLiteral("--address"), address}));
    QCOMPARE(result.exitCode, 6);
    QCOMPARE(result.errorCode(), code);
    for (const QString& part :
         {said, address, QStringLiteral("face-reidentification-retail-0095.xml")})
        QVERIFY2(message(result).contains(part), qPrintable(message(result)));
    QVERIFY(!QDir(m_own).exists(QStringLiteral("omz-reid-0095")));
}

void tst_CliPacks::filesThatAreNotThoseMeant_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QString>("code");
    QTest::newRow("missing") << false << QStringLiteral("fileNotFound");
    QTest::newRow("other bytes") << true << QStringLiteral("modelDamaged");
}

void tst_CliPacks::filesThatAreNotThoseMeant()
{
    QFETCH(bool, isThere);
    QFETCH(QString, code);
    const QString from = m_cli.freshPath(QStringLiteral("files %1").arg(m_number));
    QDir().mkpath(from);
    const QString wrong = QStringLiteral("head-pose-estimation-adas-0001.bin");
    for (const QString& name : QDir(m_files).entryList(QDir::Files)) {
        if (name != wrong)
            QFile::copy(QDir(m_files).filePath(name), QDir(from).filePath(name));
    }
    if (isThere) {
        QFile file(QDir(from).filePath(wrong));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("other bytes");
    }
    const CliResult result = models(install({QStringLiteral("--from"), from}));
    QVERIFY(result.exitCode != 0);
    QCOMPARE(result.errorCode(), code);
    QVERIFY2(message(result).contains(wrong), qPrintable(message(result)));
    QVERIFY2(message(result).contains(from), qPrintable(message(result)));
    QCOMPARE(message(result).contains(QStringLiteral("035c41b0 was expected")), isThere);
    const QString advice = result.error().value(QStringLiteral("advice")).toString();
    for (const QString& part :
         {QStringLiteral("Nothing was changed"), from,
          QStringLiteral("`semblance-cli models install omz`, without --from")})
        QVERIFY2(advice.contains(part), qPrintable(advice));
    QVERIFY2(!advice.contains(QStringLiteral("setup.sh")), qPrintable(advice));
    QVERIFY(!QDir(m_own).exists(QStringLiteral("omz-reid-0095")));
}

void tst_CliPacks::whatWasInstalledOutlastsADamagedFolder()
{
    QCOMPARE(models(fromFolder()).exitCode, 0);
    QCOMPARE(models({QStringLiteral("use"), QStringLiteral("--pack"), QStringLiteral("omz")})
                 .exitCode,
             0);
    // One model must be had anew, and the folder's copy is no better.
    const QString wrong = QStringLiteral("head-pose-estimation-adas-0001.bin");
    const QString from = m_cli.freshPath(QStringLiteral("files %1").arg(m_number));
    QDir().mkpath(from);
    for (const QString& name : QDir(m_files).entryList(QDir::Files))
        QFile::copy(QDir(m_files).filePath(name), QDir(from).filePath(name));
    for (const QString& path : {QDir(from).filePath(wrong),
                                m_own + QStringLiteral("/omz-head-pose-0001/") + wrong}) {
        QFile file(path);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(file.open(QIODevice::Append));
        file.write("more");
    }
    const QStringList before = QDir(m_own).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    const CliResult refused = models(install({QStringLiteral("--from"), from}));
    QCOMPARE(refused.errorCode(), QStringLiteral("modelDamaged"));
    QVERIFY2(message(refused).contains(from), qPrintable(message(refused)));
    QCOMPARE(QDir(m_own).entryList(QDir::Dirs | QDir::NoDotAndDotDot), before);
    QCOMPARE(models(fromFolder()).exitCode, 0);
    QVERIFY(engineOf(models({QStringLiteral("list")})).endsWith(QStringLiteral("+omz")));
}

void tst_CliPacks::mistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* arguments, const char* code) {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char(' '))
                            << QString::fromLatin1(code);
    };
    row("an unknown pack", "install zoo", "invalidInput");
    row("folder and server", "install omz --from /a --address https://a", "invalidInput");
    row("a folder without a name", "install omz --from ", "invalidInput");
    row("an empty address", "install omz --address ", "invalidInput");
    row("no web address", "install omz --address ftp://a/b", "invalidInput");
    row("not installed", "use --pack omz", "modelMissing");
    row("two ways", "use --pack omz --default", "invalidInput");
    row("no own engine", "use --own", "invalidInput");
    row("nothing", "use", "invalidInput");
}

void tst_CliPacks::mistakes()
{
    QFETCH(QStringList, arguments);
    const CliResult result = models(arguments);
    QVERIFY(result.exitCode != 0);
    QTEST(result.errorCode(), "code");
    QVERIFY(!message(result).isEmpty());
}

void tst_CliPacks::aFolderThatCannotBeWritten()
{
    QVERIFY(QDir().mkpath(m_own));
    QVERIFY(QFile::setPermissions(m_own, QFile::ReadOwner | QFile::ExeOwner));
    CliRunner careful;
    careful.obeyPermissions();
    careful.setVariable(QStringLiteral("SEMBLANCE_OWN_MODELS"), m_own);
    const CliResult result = careful.run(QStringList{QStringLiteral("models")} + fromFolder() +
                                         QStringList{QStringLiteral("--json")});
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.errorCode(), QStringLiteral("fileNotWritable"));
    QVERIFY2(message(result).contains(m_own), qPrintable(message(result)));
}

void tst_CliPacks::aFileInAFoldersPlace_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("of a model") << QStringLiteral("/omz-head-pose-0001") << QByteArray("ours");
    QTest::newRow("of a model, empty") << QStringLiteral("/omz-reid-0095") << QByteArray();
    QTest::newRow("of all own models") << QString() << QByteArray("ours");
}

void tst_CliPacks::aFileInAFoldersPlace()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, content);
    if (!file.isEmpty())
        QVERIFY(QDir().mkpath(m_own));
    QFile there(m_own + file);
    QVERIFY(there.open(QIODevice::WriteOnly));
    there.write(content);
    there.close();
    const QString nobody = QStringLiteral("http://localhost:1");
    for (const QStringList& arguments :
         {fromFolder(), install({QStringLiteral("--address"), nobody}),
          QStringList{QStringLiteral("use"), QStringLiteral("--pack"), QStringLiteral("omz")}}) {
        const CliResult refused = models(arguments);
        QCOMPARE(refused.exitCode, 3);
        QCOMPARE(refused.errorCode(), QStringLiteral("fileNotWritable"));
        QCOMPARE(message(refused), QStringLiteral("“%1” is a file, and a folder must be there.")
                                       .arg(there.fileName()));
        const QString advice = refused.error().value(QStringLiteral("advice")).toString();
        QVERIFY2(advice.contains(QStringLiteral("Move the file away")), qPrintable(advice));
    }
    // It is somebody's.
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), content);
}

void tst_CliPacks::theOwnEngineIsKept()
{
    QCOMPARE(models(fromFolder()).exitCode, 0);
    const CliResult own = models({QStringLiteral("use"), QStringLiteral("omz-reid-0095")});
    QVERIFY2(own.exitCode == 0, own.errors.constData());
    QCOMPARE(models({QStringLiteral("list")}).json().value(QStringLiteral("pack")).toString(),
             QStringLiteral("own"));
    QCOMPARE(models({QStringLiteral("use"), QStringLiteral("--default")}).exitCode, 0);
    QCOMPARE(engineOf(models({QStringLiteral("use"), QStringLiteral("--own")})), engineOf(own));
}

void tst_CliPacks::withoutAnOwnEngineItIsSaidHowOneComes()
{
    const QStringList use{QStringLiteral("use"), QStringLiteral("--own")};
    const CliResult none = models(use);
    QCOMPARE(none.exitCode, 2);
    QVERIFY2(message(none).startsWith(QStringLiteral("There is no engine of the laboratory's own")),
             qPrintable(message(none)));
    for (const char* part : {"models add MANIFEST --use", "models use ID"})
        QVERIFY2(message(none).contains(QLatin1String(part)), qPrintable(message(none)));
    QVERIFY(!message(none).contains(QStringLiteral("own engine”")));
    // One that is in use is there, though none had to be kept.
    QCOMPARE(models(fromFolder()).exitCode, 0);
    QCOMPARE(models({QStringLiteral("use"), QStringLiteral("omz-reid-0095")}).exitCode, 0);
    const CliResult same = models(use);
    QVERIFY2(same.exitCode == 0, same.errors.constData());
    QVERIFY(!same.json().value(QStringLiteral("engine_changed")).toBool(true));
}

void tst_CliPacks::whatTheKeptEngineNeedsStays()
{
    const QString id = QStringLiteral("omz-reid-0095");
    const QString remove = QStringLiteral("remove");
    QCOMPARE(models(fromFolder()).exitCode, 0);
    QCOMPARE(models({QStringLiteral("use"), id}).exitCode, 0);
    QCOMPARE(models({QStringLiteral("use"), QStringLiteral("--default")}).exitCode, 0);
    // Also where others could go.
    for (const QStringList& ids : {QStringList{id}, {QStringLiteral("omz-head-pose-0001"), id}}) {
        const CliResult refused = models(QStringList{remove} + ids);
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(message(refused).contains(QStringLiteral("kept")), qPrintable(message(refused)));
        const QString advice = refused.error().value(QStringLiteral("advice")).toString();
        QVERIFY2(advice.contains(QStringLiteral("--forget-own omz-reid-0095")),
                 qPrintable(advice));
        QVERIFY(QDir(m_own).exists(QStringLiteral("omz-head-pose-0001")));
    }
    QCOMPARE(models({QStringLiteral("use"), QStringLiteral("--own")}).exitCode, 0);
    QCOMPARE(models({QStringLiteral("use"), QStringLiteral("--default")}).exitCode, 0);
    const CliResult gone = models({remove, QStringLiteral("--forget-own"), id});
    QVERIFY2(gone.exitCode == 0, gone.errors.constData());
    QVERIFY(gone.json().value(QStringLiteral("own_engine_forgotten")).toBool());
    QCOMPARE(models({QStringLiteral("use"), QStringLiteral("--own")}).errorCode(),
             QStringLiteral("invalidInput"));
}

void tst_CliPacks::aModelOfTheLaboratorysOwnIsNotOverwritten()
{
    // The same files on another ruler, as a laboratory would fit one.
    QCOMPARE(models(fromFolder()).exitCode, 0);
    const QString place = m_own + QStringLiteral("/omz-reid-0095");
    QFile description(place + QStringLiteral("/omz-reid-0095.model.json"));
    QVERIFY(description.open(QIODevice::ReadOnly));
    const QByteArray ours = description.readAll().replace("\"weight\": ", "\"weight\": 1");
    description.close();
    QVERIFY(QFile::remove(description.fileName()));
    QVERIFY(description.open(QIODevice::WriteOnly));
    description.write(ours);
    description.close();

    int requests = 0;
    const FileServer server([&](const WebRequest&, const WebAnswer&) { ++requests; });
    for (const QStringList& arguments :
         {fromFolder(),
          install({QStringLiteral("--address"), QString::fromStdString(server.address())}),
          QStringList{QStringLiteral("use"), QStringLiteral("--pack"), QStringLiteral("omz")}}) {
        const CliResult refused = models(arguments);
        QCOMPARE(refused.exitCode, 6);
        QCOMPARE(refused.errorCode(), QStringLiteral("manifestInvalid"));
        for (const QString& part : {place, QStringLiteral("omz-reid-0095”")})
            QVERIFY2(message(refused).contains(part), qPrintable(message(refused)));
        const QString advice = refused.error().value(QStringLiteral("advice")).toString();
        QVERIFY2(advice.contains(QStringLiteral("models remove omz-reid-0095")),
                 qPrintable(advice));
    }
    QCOMPARE(requests, 0);
    QVERIFY(description.open(QIODevice::ReadOnly));
    QCOMPARE(description.readAll(), ours);
}

void tst_CliPacks::aDamagedFileIsMendedByTheInstallation_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QString>("ending");
    const QString file = QStringLiteral("face-reidentification-retail-0095.bin");
    QTest::newRow("damaged") << file << true << QString();
    QTest::newRow("missing") << file << false << QString();
    QTest::newRow("its description damaged")
        << QStringLiteral("omz-reid-0095.model.json") << true << QString();
    QTest::newRow("its description missing")
        << QStringLiteral("omz-reid-0095.model.json") << false << QString();
    QTest::newRow("a folder that is named with a slash") << file << false << QStringLiteral("/");
}

void tst_CliPacks::aDamagedFileIsMendedByTheInstallation()
{
    QFETCH(QString, name);
    QFETCH(bool, isThere);
    QFETCH(QString, ending);
    m_cli.setVariable(QStringLiteral("SEMBLANCE_OWN_MODELS"), m_own + ending);
    QCOMPARE(models(fromFolder()).exitCode, 0);
    QCOMPARE(
        models({QStringLiteral("use"), QStringLiteral("--pack"), QStringLiteral("omz")}).exitCode,
        0);
    QFile file(m_own + QStringLiteral("/omz-reid-0095/") + name);
    QVERIFY(file.remove());
    if (isThere) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("damaged");
        file.close();
    }
    for (const QStringList& arguments :
         {QStringList{QStringLiteral("check")},
          QStringList{QStringLiteral("use"), QStringLiteral("--pack"), QStringLiteral("omz")}}) {
        const CliResult words = m_cli.run(QStringList{QStringLiteral("models")} + arguments);
        QCOMPARE(words.exitCode, 6);
        QVERIFY2(words.errors.contains("models install omz"), words.errors.constData());
        for (const char* wrong : {"models add", "setup.sh", "Correct the named field"})
            QVERIFY2(!words.errors.contains(wrong), words.errors.constData());
    }
    // What every command refuses is worth nothing that anybody has measured.
    const QByteArray inUse = m_cli.run({QStringLiteral("models"), QStringLiteral("list")}).output;
    QVERIFY2(inUse.contains("  default: Of 5487") &&
                 inUse.contains("  default with omz: not known. Files") &&
                 inUse.contains("files are damaged or missing") &&
                 !inUse.contains("(Open Model Zoo): in use\n"),
             inUse.constData());
    const QJsonObject packInUse = models({QStringLiteral("list")})
                                      .json()
                                      .value(QStringLiteral("packs"))
                                      .toArray()
                                      .first()
                                      .toObject();
    QVERIFY(packInUse.value(QStringLiteral("damaged")).toBool());
    QCOMPARE(packInUse.value(QStringLiteral("measured_accuracy")).toString(), QString());
    QCOMPARE(models({QStringLiteral("use"), QStringLiteral("--default")}).exitCode, 0);
    const QByteArray listed =
        m_cli.run({QStringLiteral("models"), QStringLiteral("list")}).output;
    QVERIFY2(listed.contains("files are damaged or missing"), listed.constData());
    QCOMPARE(models(fromFolder()).exitCode, 0);
    QCOMPARE(models({QStringLiteral("check")}).exitCode, 0);
}

void tst_CliPacks::worthIsThatOfThePacksDescription_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("isChanged");
    QTest::newRow("a weight of its own")
        << QByteArray("\"weight\": ") << QByteArray("\"weight\": 1") << true;
    QTest::newRow("its worth alone") << QByteArray("\"measuredAccuracy\": \"")
                                     << QByteArray("\"measuredAccuracy\": \"Never wrong. ")
                                     << false;
}

/// A figure belongs to what was measured.
void tst_CliPacks::worthIsThatOfThePacksDescription()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(bool, isChanged);
    QCOMPARE(models(fromFolder()).exitCode, 0);
    QCOMPARE(
        models({QStringLiteral("use"), QStringLiteral("--pack"), QStringLiteral("omz")}).exitCode,
        0);
    QFile description(m_own + QStringLiteral("/omz-reid-0095/omz-reid-0095.model.json"));
    QVERIFY(description.open(QIODevice::ReadOnly));
    const QByteArray edited = description.readAll().replace(from, to);
    description.close();
    QVERIFY(description.remove());
    QVERIFY(description.open(QIODevice::WriteOnly));
    description.write(edited);
    description.close();
    const QByteArray words =
        m_cli.run({QStringLiteral("models"), QStringLiteral("list")}).output;
    QVERIFY2(!words.contains("Never wrong"), words.constData());
    QCOMPARE(words.contains("omz-reid-0095: 99."), !isChanged);
    QCOMPARE(words.contains("omz-reid-0095: not known."), isChanged);
    QCOMPARE(words.contains("another model has the id omz-reid-0095"), isChanged);
}

void tst_CliPacks::oneInstallationAtATime()
{
    const FileServer server([](const WebRequest&, const WebAnswer& answer) {
        answer.waitForTheEnd();
    });
    m_cli.setVariable(QStringLiteral("SEMBLANCE_PACK_ADDRESS"),
                      QString::fromStdString(server.address()));
    const auto first = m_cli.start(QStringList{QStringLiteral("models")} + install());
    QTRY_VERIFY(!server.requests().empty());
    const CliResult second = models(install());
    first->kill();
    first->waitForFinished();
    QCOMPARE(second.errorCode(), QStringLiteral("labBusy"));
    for (const QString& part : {QStringLiteral("installing models"), m_own})
        QVERIFY2(message(second).contains(part), qPrintable(message(second)));
}

void tst_CliPacks::nothingOfADownloadStays()
{
    constexpr std::size_t kCut = 100'000;
    const FileServer server([&](const WebRequest& asked, const WebAnswer& answer) {
        answer.sendFile(asked, contentOf(asked.target), kCut);
    });
    const QStringList download =
        install({QStringLiteral("--address"), QString::fromStdString(server.address())});
    const auto waits = [this] { return QDir(m_own).exists(QStringLiteral(".download-omz")); };
    QCOMPARE(models(download).errorCode(), QStringLiteral("modelMissing"));
    QVERIFY(waits());
    // Installed otherwise.
    QCOMPARE(models(fromFolder()).exitCode, 0);
    QVERIFY(!waits());
    // Nothing came at all.
    QVERIFY(QDir(m_own).removeRecursively());
    QCOMPARE(models(install({QStringLiteral("--address"), QStringLiteral("http://127.0.0.1:1")}))
                 .errorCode(),
             QStringLiteral("modelMissing"));
    QVERIFY(!waits());
}

void tst_CliPacks::itIsSaidWhetherTheEngineChanged()
{
    const auto use = [this](const char* which) {
        const QStringList arguments = QString::fromLatin1(which).split(QLatin1Char(' '));
        return m_cli.run(QStringList{QStringLiteral("models"), QStringLiteral("use")} + arguments)
            .output;
    };
    QCOMPARE(models(fromFolder()).exitCode, 0);
    QVERIFY(use("--default").contains("was in use already"));
    QVERIFY(use("--pack omz").contains("refresh the galleries"));
    QVERIFY(use("--pack omz").contains("was in use already"));
    QVERIFY(use("--default").contains("refresh the galleries"));
    QVERIFY(!use("--default").contains("refresh"));
    const QByteArray pose = use("omz-head-pose-0001");
    QVERIFY2(pose.contains("templates stay") && pose.contains("quality anew"), pose.constData());
    const QJsonObject json = models({QStringLiteral("use"), QStringLiteral("--default")}).json();
    QVERIFY(json.value(QStringLiteral("engine_changed")).toBool());
    QVERIFY(!json.value(QStringLiteral("templates_changed")).toBool(true));
}

QTEST_GUILESS_MAIN(tst_CliPacks)
#include "tst_CliPacks.moc"
