// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DesktopOptions.h"
#include "app/desktop/DesktopSession.h"
#include "app/desktop/Display.h"
#include "app/desktop/PictureRun.h"
#include "app/desktop/SearchRun.h"
#include "app/language/Language.h"
#include "app/packs/Address.h"
#include "app/packs/PackDelivery.h"
#include "app/wiring/Wiring.h"
#include "ui/format/ErrorText.h"
#include "ui/shell/LanguageChoice.h"
#include "ui/shell/MainWindow.h"
#include "ui/style/Icons.h"
#include "ui/style/Look.h"
#include "ui/style/PlainToolTips.h"
#include "ui/style/WheelScrolls.h"
#include "ui/widgets/CanvasAccessibility.h"

#include <QApplication>
#include <QMessageBox>
#include <QSettings>

#include <cstdio>
#ifdef __GLIBC__
#include <malloc.h>
#endif

using namespace semblance;

namespace {

constexpr int kFailed = 1;
constexpr int kMisused = 2;
/// Desktop entry, icon, metainfo and settings are named after it.
const QString kApplicationId = QStringLiteral("org.semblance.Semblance");

/// Pictures go back to the system when they are let go of. Otherwise the allocator learns from the
/// first large ones to keep such blocks, and what several threads decode stays scattered over it.
void giveLargeBlocksBack()
{
#ifdef __GLIBC__
    constexpr int kMappedFrom = 1 << 20;
    constexpr int kKeptAtMost = 4 << 20;
    mallopt(M_MMAP_THRESHOLD, kMappedFrom);
    mallopt(M_TRIM_THRESHOLD, kKeptAtMost);
#endif
}

void nameApplication()
{
    QCoreApplication::setOrganizationName(QStringLiteral("semblance"));
    QCoreApplication::setOrganizationDomain(QStringLiteral("semblance.org"));
    QCoreApplication::setApplicationName(QStringLiteral("semblance"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SEMBLANCE_VERSION));
    QGuiApplication::setDesktopFileName(kApplicationId);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Semblance"));
    QGuiApplication::setWindowIcon(ui::icon(kApplicationId));
}

void print(std::FILE* stream, const QString& text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
}

ui::PaletteKind paletteFor(const app::DesktopOptions& options, const QSettings& settings)
{
    if (options.palette) {
        return *options.palette;
    }
    const auto remembered = ui::paletteKindFromName(settings.value(ui::kPaletteSetting).toString());
    return remembered.value_or(ui::systemPaletteKind(QGuiApplication::palette()));
}

void sayWhatWentWrong(const QString& sentence)
{
    print(stderr, QStringLiteral("semblance: %1\n").arg(sentence));
}

/// As LanguageChoice.
QString languageFor(const app::DesktopOptions& options, const QSettings& settings)
{
    return options.language ? options.language->name()
                            : settings.value(ui::kLanguageSetting).toString();
}

/// The picture is taken when the search has ended; without a picture the window stays.
void begin(ui::MainWindow& window, const app::DesktopOptions& options)
{
    app::SearchRun* search = nullptr;
    if (options.search) {
        search = new app::SearchRun(window, *options.search, &window);
        QObject::connect(search, &app::SearchRun::failed, &window, sayWhatWentWrong);
    }
    if (!options.picture) {
        return;
    }
    const auto giveUp = [] { QCoreApplication::exit(kFailed); };
    auto* picture = new app::PictureRun(window, *options.picture, &window);
    QObject::connect(picture, &app::PictureRun::finished, &window,
                     [] { QCoreApplication::exit(0); });
    QObject::connect(picture, &app::PictureRun::failed, &window, sayWhatWentWrong);
    QObject::connect(picture, &app::PictureRun::failed, &window, giveUp);
    if (!search) {
        picture->start();
        return;
    }
    QObject::connect(search, &app::SearchRun::failed, &window, giveUp);
    QObject::connect(search, &app::SearchRun::finished, picture, &app::PictureRun::start);
}

/// Who started the program from a menu sees no standard error.
int refuseToStart(const Error& error, const app::DesktopOptions& options)
{
    const QString sentence = ui::errorSentence(error);
    sayWhatWentWrong(sentence);
    if (!options.picture) {
        QMessageBox::critical(nullptr, QString(),
                              sentence + QStringLiteral("\n\n") + ui::errorAdviceInWindow(error));
    }
    return kFailed;
}

ui::ModelsAccess modelsAccess(const app::Installation& installation)
{
    const auto deliver = [installation](const matching::OptionalPack& pack,
                                        const std::optional<std::filesystem::path>& folder,
                                        const StopToken& stop, const ProgressSink& progress) {
        return app::deliverPack(pack, {folder}, installation.models, stop, progress)
            .map([](app::PackArrival) {});
    };
    return {installation.models, deliver, app::mirrorOfEnvironment()};
}

int runDesktop(QApplication& application, const app::DesktopOptions& options)
{
    const SystemClock clock;
    const app::Installation installation = app::thisInstallation();
    const auto policy = app::loadSearchPolicy(installation);
    const auto labs = app::makeLabDirectory(clock);
    QSettings settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("semblance"),
                       kApplicationId);
    const QString language = languageFor(options, settings);
    app::speak(app::localeOf(language));
    ui::applyLook(application, paletteFor(options, settings));
    ui::usePlainToolTips(application);
    ui::letWheelOnlyScroll(application);
    ui::installCanvasAccessibility();
    if (!policy) {
        return refuseToStart(policy.error(), options);
    }
    const auto loadEngine = [installation](const StopToken&) {
        return app::loadEngine(installation);
    };
    app::DesktopSession session({*labs, loadEngine, *policy, clock, settings, language,
                                 !options.search, modelsAccess(installation)});
    begin(session.window(), options);
    session.start(options.lab);
    return QApplication::exec();
}

int sayMistake(const QString& mistake)
{
    print(stderr, QStringLiteral("semblance: %1\n").arg(mistake));
    return kMisused;
}

/// Needs no display.
int printInformation(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const app::ParsedOptions parsed = app::parseOptions(QCoreApplication::arguments());
    if (!parsed.options) {
        return sayMistake(parsed.mistake);
    }
    print(stdout, parsed.options->message);
    return 0;
}

int sayThereIsNoDisplay(const app::DisplayState& display)
{
    const QString sentence = display.choice == app::DisplayChoice::Silent
                                 ? QStringLiteral("the display \"%1\" does not answer.")
                                       .arg(QString::fromStdString(display.name))
                                 : QStringLiteral("there is no display to open a window on.");
    sayWhatWentWrong(sentence);
    print(stderr,
          QStringLiteral(
              "Start it from a desktop, or write a picture of the window with --picture FILE.\n"));
    return kFailed;
}

} // namespace

int main(int argc, char* argv[])
{
    giveLargeBlocksBack();
    if (app::asksForInformation(argc, argv)) {
        return printInformation(argc, argv);
    }
    const app::DisplayState display = app::displayState(argc, argv);
    switch (display.choice) {
    case app::DisplayChoice::AsItIs:
        break;
    case app::DisplayChoice::InMemory:
        qputenv("QT_QPA_PLATFORM", "offscreen");
        break;
    case app::DisplayChoice::Missing:
    case app::DisplayChoice::Silent:
        return sayThereIsNoDisplay(display);
    }
    QApplication application(argc, argv);
    nameApplication();
    const app::ParsedOptions parsed = app::parseOptions(QCoreApplication::arguments());
    if (!parsed.options) {
        return sayMistake(parsed.mistake);
    }
    return parsed.options->checksDisplay ? 0 : runDesktop(application, *parsed.options);
}
