// The themes that travel inside the program, as they stand in Themes/.
#include "cterminal.h"

static const char dark[] = {
#embed "../../Themes/dark.toml"
    , 0};
static const char light[] = {
#embed "../../Themes/light.toml"
    , 0};
static const char high_contrast[] = {
#embed "../../Themes/high-contrast.toml"
    , 0};
static const char colour_blind[] = {
#embed "../../Themes/colour-blind.toml"
    , 0};
static const char mono[] = {
#embed "../../Themes/mono.toml"
    , 0};
static const char ascii[] = {
#embed "../../Themes/ascii.toml"
    , 0};

static const struct {
  const char *name, *text;
} themes[] = {
    {"dark", dark}, {"light", light}, {"high-contrast", high_contrast}, {"colour-blind", colour_blind}, {"mono", mono}, {"ascii", ascii},
};

int term_themes(void) { return (int)(sizeof themes / sizeof *themes); }
const char *term_theme_name(int index) { return index >= 0 && index < term_themes() ? themes[index].name : ""; }
const char *term_theme_text(int index) { return index >= 0 && index < term_themes() ? themes[index].text : ""; }
